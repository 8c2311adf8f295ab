using System.CommandLine;
using HocVuSo.Courses.Collections;
using HocVuSo.Courses.Reading;
using HocVuSo.Courses.Recordings;

namespace HocVuSo.Courses;

public static class CoursesCommands
{
    /// <summary>"import course DIR": every fault as "file:line: sentence", or a new version published.</summary>
    public static Command ImportCourse()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "Folder of the course, with its course.md; an exported course; or a zip of either",
        };
        var check = new Option<bool>("--check") { Description = "Only look for faults; publish nothing" };
        var command = new Command("course", "Check a course's files and publish them as its new version")
        {
            folder,
            check,
        };
        command.SetAction(
            async (parsed, _) =>
            {
                var path = parsed.GetValue(folder)!;
                try
                {
                    var files = CourseFiles.From(path);
                    var (course, faults) = CourseReader.Read(files);
                    if (course is null)
                    {
                        Tell(path, faults);
                        return 1;
                    }

                    var summary =
                        $"{course.Key} {course.Hash[..12]}: {course.Lessons.Count} bài / lessons, "
                        + $"{course.Lessons.Sum(l => l.Steps.Count)} bước / steps, {course.Items.Count} câu / items";
                    if (parsed.GetValue(check))
                    {
                        await Console.Out.WriteLineAsync($"{summary}. Không có lỗi nào. / Nothing is wrong.");
                        return 0;
                    }

                    return await Verbs.InSite(
                        parsed,
                        async services =>
                        {
                            var library = services.GetRequiredService<CourseLibrary>();
                            await library.Refresh();
                            foreach (
                                var recording in library.Current(course.Key) is { } before
                                    ? Recording.Outdated(before.Course, course)
                                    : []
                            )
                            {
                                await Console.Out.WriteLineAsync(
                                    $"{recording.Path}: bản ghi âm này thu trước khi lời thay đổi; hãy nghe lại. / this recording was made before the words were changed; listen to it again."
                                );
                            }

                            var isNew = await services
                                .GetRequiredService<Publishing>()
                                .Publish(files, byAccount: null);
                            await Console.Out.WriteLineAsync(
                                isNew
                                    ? $"{summary}. Đã công bố. / Published."
                                    : $"{summary}. Đây đã là bản đang dùng. / This is the current version already."
                            );
                            return 0;
                        }
                    );
                }
                catch (Refusal refusal)
                {
                    await Console.Error.WriteLineAsync($"{refusal.Sentence.Vi} / {refusal.Sentence.En}");
                    return 1;
                }
            }
        );
        return command;
    }

    /// <summary>"facts --older-than DAY": what the current courses and scam patterns claim from sources before that day, the oldest first.</summary>
    public static Command Facts()
    {
        var day = new Option<string>("--older-than")
        {
            Description = "Day of the source, as 31/12/2025",
            Required = true,
        };
        var command = new Command("facts", "List what courses and scam patterns claim from old sources")
        {
            day,
        };
        command.SetAction(parsed =>
            Verbs.InSite(
                parsed,
                async services =>
                {
                    var before =
                        VietnamDay.Parse(parsed.GetValue(day))
                        ?? throw Refusals.NotADay(parsed.GetValue(day)!);
                    var library = services.GetRequiredService<CourseLibrary>();
                    await library.Refresh();
                    var scams = services.GetRequiredService<CollectionLibrary>();
                    await scams.Refresh();
                    var old = library
                        .All.SelectMany(
                            v => v.Course.Facts,
                            (v, f) =>
                                new Dated(f.Day, $"{v.Course.Key}/{f.Key}", f.Claim, f.Source, f.Checked)
                        )
                        .Concat(
                            scams.Scams.Newest.Select(s => new Dated(
                                s.Day,
                                $"scams/{s.Key}",
                                s.Title,
                                s.Source,
                                s.Checked
                            ))
                        )
                        .Where(f => f.Day < before)
                        .OrderBy(f => f.Day)
                        .ThenBy(f => f.Key, StringComparer.Ordinal)
                        .ToList();
                    foreach (var fact in old)
                    {
                        await Console.Out.WriteLineAsync(
                            $"{VietnamDay.Show(fact.Day)}  {fact.Key}  {fact.Claim}  [{fact.Source}; {VietnamDay.Show(fact.Checked)}]"
                        );
                    }

                    await Console.Out.WriteLineAsync($"{old.Count} điều. / {old.Count} facts.");
                    return 0;
                }
            )
        );
        return command;
    }

    private sealed record Dated(DateOnly Day, string Key, string Claim, string Source, DateOnly Checked);

    private static void Tell(string folder, IReadOnlyList<Fault> faults)
    {
        foreach (var fault in faults)
        {
            Console.Error.WriteLine(fault with { File = Path.Combine(folder, fault.File) });
        }

        Console.Error.WriteLine(
            $"{faults.Count} lỗi, không công bố. / {faults.Count} faults, not published."
        );
    }
}
