namespace HocVuSo.Courses.Editing;

/// <summary>How the state of a draft is shown.</summary>
public static class DraftWords
{
    /// <summary>HTML.</summary>
    public static string Tag(DraftState state, Language language)
    {
        var (colour, words) = state switch
        {
            DraftState.Draft => ("", new Text("Đang viết", "Being written")),
            DraftState.InReview => (" amber", new Text("Chờ duyệt", "In review")),
            DraftState.Returned => (" red", new Text("Trả lại", "Returned")),
            DraftState.Published => (" green", new Text("Đã công bố", "Published")),
            _ => (" grey", new Text("Đã bỏ", "Dropped")),
        };
        return $"<span class=\"tag{colour}\">{words.In(language)}</span>";
    }
}
