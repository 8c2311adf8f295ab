namespace HocVuSo.Courses.Collections;

/// <param name="Step">The first that uses the term.</param>
public sealed record TermUse(CourseVersion Version, Lesson Lesson, Step Step);

/// <summary>Which lessons use which terms; worked out when somebody asks, and again when a course or a term has changed.</summary>
public sealed class TermUses(CourseLibrary library, CollectionLibrary collections)
{
    private volatile Known? _known;

    public IEnumerable<TermUse> Of(string key)
    {
        var (courses, glossary) = (library.All, collections.Glossary);
        var known = _known;
        if (known?.Courses != courses || known.Glossary != glossary)
        {
            _known = known = new(
                courses,
                glossary,
                new(() => All(courses, glossary).ToLookup(u => u.Key, u => u.Use))
            );
        }

        return known.Uses.Value[key];
    }

    private static IEnumerable<(string Key, TermUse Use)> All(
        IReadOnlyList<CourseVersion> courses,
        Glossary glossary
    )
    {
        foreach (var version in courses.Where(v => v.Course.Language == Language.Vi))
        {
            foreach (var lesson in version.Course.Lessons)
            {
                var links = new TermLinks(glossary);
                foreach (var step in lesson.Steps)
                {
                    var before = links.Had.ToHashSet();
                    Prose.LinkTerms(step.Text, links);
                    Prose.LinkTerms(step.After, links);
                    foreach (var key in links.Had.Except(before))
                    {
                        yield return (key, new(version, lesson, step));
                    }
                }
            }
        }
    }

    private sealed record Known(
        IReadOnlyList<CourseVersion> Courses,
        Glossary Glossary,
        Lazy<ILookup<string, TermUse>> Uses
    );
}
