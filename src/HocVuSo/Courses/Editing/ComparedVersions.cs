namespace HocVuSo.Courses.Editing;

/// <summary>Two versions of a course beside each other.</summary>
/// <param name="Old">Null = there was none, or it cannot be read.</param>
/// <param name="OldPictures">Address under which its files lie, with a slash at the end.</param>
public sealed record ComparedVersions(
    IReadOnlyList<FileDifference> Files,
    Course? Old,
    Course? New,
    string OldPictures,
    string NewPictures
)
{
    public string ContentLang => (New ?? Old)?.Language == Language.En ? "en" : "vi";
}
