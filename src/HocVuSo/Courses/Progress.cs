using System.Data.Common;
using System.Text.Json;
using HocVuSo.Database;
using HocVuSo.Records;

namespace HocVuSo.Courses;

/// <param name="Response">The latest answer to the check question, as stored; null = none.</param>
public readonly record struct StepState(bool Done, string? Response);

/// <param name="Version">The version that the person learns.</param>
public readonly record struct StepRead(CourseVersion Version, Lesson Lesson, Step Step, StepState State);

/// <summary>Where saving a step leads.</summary>
/// <param name="Lesson">The lesson at which the person goes on.</param>
/// <param name="LessonDone">That step was the last one missing of its lesson.</param>
/// <param name="CourseDone">… and of the course.</param>
public sealed record StepSaved(Lesson Lesson, Step Step, bool LessonDone, bool CourseDone);

/// <summary>What a learner did in the lessons: read and saved without the context, for these are the busiest pages.</summary>
public sealed class Progress(HotReads reads, GroupCommit commits, CourseLibrary library, TimeProvider clock)
{
    private const string StateSql =
        "SELECT e.publication_id, s.done_at IS NOT NULL, s.response FROM enrolments e "
        + "LEFT JOIN step_progress s ON s.person_id = e.person_id AND s.publication_id = e.publication_id "
        + "AND s.lesson = @lesson AND s.step = @step WHERE e.person_id = @person AND e.course_key = @course";

    // The upsert locks the enrolment until the commit, so two tabs that each save the other's missing step cannot both
    // overlook that the lesson is now complete.
    private const string EnrolSql =
        "INSERT INTO enrolments (person_id, course_key, publication_id, started_at, at_lesson, at_step) "
        + "VALUES (@person, @course, @publication, @now, @toLesson, @toStep) "
        + "ON CONFLICT (person_id, course_key) DO UPDATE SET "
        + "at_lesson = CASE WHEN enrolments.publication_id = excluded.publication_id THEN excluded.at_lesson ELSE enrolments.at_lesson END, "
        + "at_step = CASE WHEN enrolments.publication_id = excluded.publication_id THEN excluded.at_step ELSE enrolments.at_step END "
        + "RETURNING publication_id, completed_at IS NOT NULL";

    private const string DoneSql =
        "INSERT INTO step_progress (person_id, publication_id, lesson, step, done_at) "
        + "SELECT person_id, publication_id, @lesson, @step, @now FROM enrolments "
        + "WHERE person_id = @person AND course_key = @course AND publication_id = @publication "
        + "ON CONFLICT (person_id, publication_id, lesson, step) "
        + "DO UPDATE SET done_at = excluded.done_at WHERE step_progress.done_at IS NULL RETURNING step";

    private const string AllDoneSql =
        "SELECT lesson, step FROM step_progress "
        + "WHERE person_id = @person AND publication_id = @publication AND done_at IS NOT NULL";

    private const string AnsweredSql =
        "INSERT INTO step_progress (person_id, publication_id, lesson, step, response, correct, answered_at) "
        + "SELECT person_id, publication_id, @lesson, @step, @response, @correct, @now FROM enrolments "
        + "WHERE person_id = @person AND course_key = @course AND publication_id = @publication "
        + "ON CONFLICT (person_id, publication_id, lesson, step) DO UPDATE SET "
        + "response = excluded.response, correct = excluded.correct, answered_at = excluded.answered_at "
        + "WHERE step_progress.response IS NULL OR step_progress.response <> excluded.response RETURNING step";

    private const string CompletedSql =
        "UPDATE enrolments SET completed_at = @now "
        + "WHERE person_id = @person AND course_key = @course AND completed_at IS NULL";

    /// <summary>One step as this person sees it: in the version the person learns, or the current one.</summary>
    /// <param name="person">Null = a reader who has not signed in.</param>
    /// <exception cref="Refusal">No such course, lesson or step.</exception>
    public async ValueTask<StepRead> At(Guid? person, string courseKey, string lessonKey, int step)
    {
        var current = library.Current(courseKey) ?? throw Refusals.NoSuchCourse();
        if (person is not { } id)
        {
            return In(current, lessonKey, step, default);
        }

        // Lessons keep their numbers from version to version but for the rare one that moved: then it is asked again.
        var guess = current.Course.Lesson(lessonKey)?.Number ?? 0;
        var (publication, state) = await State(id, courseKey, guess, step);
        var version = publication is { } held ? library.Version(held) : current;
        if (version != current && version.Course.Lesson(lessonKey) is { } moved && moved.Number != guess)
        {
            (_, state) = await State(id, courseKey, moved.Number, step);
        }

        return In(version, lessonKey, step, state);
    }

    /// <summary>The steps done in a version: lesson and step numbers.</summary>
    public async Task<IReadOnlySet<(int Lesson, int Step)>> Done(Guid person, CourseVersion version) =>
        await reads.Read(
            AllDoneSql,
            static rows =>
            {
                var done = new HashSet<(int, int)>();
                while (rows.Read())
                {
                    done.Add((rows.GetInt32(0), rows.GetInt32(1)));
                }

                return done;
            },
            ("person", person),
            ("publication", version.Id)
        );

    /// <summary>Saves that a step was read, and everything that follows from it; once, however often it is sent.</summary>
    /// <param name="version">The version that the page showed.</param>
    public Task<StepSaved> Done(
        Guid person,
        Guid? account,
        CourseVersion version,
        Lesson lesson,
        Step step
    ) => commits.Write(transaction => Done(transaction, person, account, version, lesson, step));

    /// <summary>Saves the latest answer to a step's check question.</summary>
    public Task<bool> Answered(
        Guid person,
        Guid? account,
        CourseVersion version,
        Lesson lesson,
        Step step,
        Response response,
        Mark mark
    ) =>
        commits.Write(async transaction =>
        {
            var save = new Save(person, account, version, lesson, step, lesson, step, clock.Now());
            await using var command = Command(transaction, EnrolSql + ";" + AnsweredSql, save);
            Add(command, "response", response.Written);
            Add(command, "correct", mark.Correct);
            bool isNew;
            await using (var rows = await command.ExecuteReaderAsync())
            {
                await rows.ReadAsync();
                await rows.NextResultAsync();
                isNew = await rows.ReadAsync();
            }

            if (isNew)
            {
                await RecordLog.Append(
                    transaction,
                    save.Record(
                        "answered",
                        $"courses/{version.Course.Key}/{lesson.Key}/{step.Number}/check",
                        Json(("success", mark.Correct), ("version", version.Course.Hash)),
                        "check",
                        lesson.Key,
                        $"{step.Number}",
                        response.Written
                    )
                );
            }

            return isNew;
        });

    private async Task<StepSaved> Done(
        DbTransaction transaction,
        Guid person,
        Guid? account,
        CourseVersion version,
        Lesson lesson,
        Step step
    )
    {
        var (toLesson, toStep) = After(version.Course, lesson, step);
        var save = new Save(person, account, version, lesson, step, toLesson, toStep, clock.Now());
        var done = new HashSet<(int Lesson, int Step)>();
        await using var command = Command(transaction, EnrolSql + ";" + DoneSql + ";" + AllDoneSql, save);
        int publication;
        bool completed;
        bool isNew;
        await using (var rows = await command.ExecuteReaderAsync())
        {
            await rows.ReadAsync();
            publication = rows.GetInt32(0);
            completed = rows.GetBoolean(1);
            await rows.NextResultAsync();
            isNew = await rows.ReadAsync();
            await rows.NextResultAsync();
            while (await rows.ReadAsync())
            {
                done.Add((rows.GetInt32(0), rows.GetInt32(1)));
            }
        }

        if (publication != version.Id && library.Version(publication) is var held && held != version)
        {
            // The page came from another version than the one the person learns (read before signing in, perhaps).
            return
                held.Course.Lesson(lesson.Key) is { } same
                && same.Steps.FirstOrDefault(s => s.Hash == step.Hash) is { } sameStep
                ? await Done(transaction, person, account, held, same, sameStep)
                : new StepSaved(held.Course.Lessons[0], held.Course.Lessons[0].Steps[0], false, false);
        }

        if (!isNew)
        {
            return new StepSaved(toLesson, toStep, LessonDone: false, CourseDone: false);
        }

        var lessonDone = lesson.Steps.All(s => done.Contains((lesson.Number, s.Number)));
        var courseDone =
            lessonDone
            && version.Course.Lessons.All(l => l.Steps.All(s => done.Contains((l.Number, s.Number))));
        await RecordLog.Append(transaction, Records(save, lessonDone, courseDone));
        if (courseDone && !completed)
        {
            await using var complete = Command(transaction, CompletedSql, save);
            await complete.ExecuteNonQueryAsync();
        }

        return new StepSaved(toLesson, toStep, lessonDone, courseDone);
    }

    private static List<Record> Records(Save save, bool lessonDone, bool courseDone)
    {
        var (course, lesson, step) = (save.Version.Course, save.Lesson, save.Step);
        var version = Json(("version", course.Hash));
        var lessonPath = $"courses/{course.Key}/{lesson.Key}";
        List<Record> records =
        [
            save.Record(
                "experienced",
                $"{lessonPath}/{step.Number}",
                version,
                "step",
                lesson.Key,
                $"{step.Number}"
            ),
        ];
        if (lessonDone)
        {
            records.Add(save.Record("completed", lessonPath, version, "lesson", lesson.Key));
        }

        if (courseDone)
        {
            records.Add(save.Record("completed", $"courses/{course.Key}", version, "course"));
        }

        return records;
    }

    /// <summary>Where to go on after a step; after the last one of all, at the last one.</summary>
    private static (Lesson Lesson, Step Step) After(Course course, Lesson lesson, Step step) =>
        step.Number < lesson.Steps.Count ? (lesson, lesson.Steps[step.Number])
        : lesson.Number < course.Lessons.Count
            ? (course.Lessons[lesson.Number], course.Lessons[lesson.Number].Steps[0])
        : (lesson, step);

    private async ValueTask<(int? Publication, StepState State)> State(
        Guid person,
        string course,
        int lesson,
        int step
    ) =>
        await reads.Read(
            StateSql,
            static (int?, StepState) (rows) =>
                rows.Read()
                    ? (
                        rows.GetInt32(0),
                        new StepState(rows.GetBoolean(1), rows.IsDBNull(2) ? null : rows.GetString(2))
                    )
                    : (null, default),
            ("person", person),
            ("course", course),
            ("lesson", lesson),
            ("step", step)
        );

    private static StepRead In(CourseVersion version, string lessonKey, int number, StepState state) =>
        version.Course.Lesson(lessonKey) is { } lesson && number >= 1 && number <= lesson.Steps.Count
            ? new StepRead(version, lesson, lesson.Steps[number - 1], state)
            : throw Refusals.NoSuchCourse();

    private static DbCommand Command(DbTransaction transaction, string sql, Save save)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        Add(command, "person", save.Person);
        Add(command, "course", save.Version.Course.Key);
        Add(command, "publication", save.Version.Id);
        Add(command, "lesson", save.Lesson.Number);
        Add(command, "step", save.Step.Number);
        Add(command, "toLesson", save.ToLesson.Number);
        Add(command, "toStep", save.ToStep.Number);
        Add(command, "now", save.Now);
        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@" + name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static string Json(params ReadOnlySpan<(string Name, object Value)> fields)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        return JsonSerializer.Serialize(values);
    }

    /// <summary>What one POST saves.</summary>
    private sealed record Save(
        Guid Person,
        Guid? Account,
        CourseVersion Version,
        Lesson Lesson,
        Step Step,
        Lesson ToLesson,
        Step ToStep,
        DateTime Now
    )
    {
        public Record Record(string verb, string path, string result, params ReadOnlySpan<string> deed) =>
            new()
            {
                Id = RecordId.For([.. deed, $"{Person:N}", Version.Course.Key, Version.Course.Hash]),
                Day = VietnamDay.DayOf(Now),
                PersonId = Person,
                ByAccountId = Account,
                Verb = verb,
                ObjectId = path,
                Result = result,
                At = Now,
            };
    }
}
