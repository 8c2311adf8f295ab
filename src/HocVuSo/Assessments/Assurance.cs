namespace HocVuSo.Assessments;

/// <summary>How sure one can be that it was this person who did it. In order: the later the surer.</summary>
public enum Assurance
{
    /// <summary>The person says so.</summary>
    SelfDeclared,

    /// <summary>Done under the person's account, nobody watching.</summary>
    Online,

    /// <summary>Watched by a named person.</summary>
    Supervised,
}

public static class AssuranceWords
{
    extension(Assurance assurance)
    {
        public Text Label =>
            assurance switch
            {
                Assurance.SelfDeclared => new("Tự khai", "Self-declared"),
                Assurance.Online => new("Làm bài trực tuyến", "Online, not supervised"),
                _ => new("Có người giám sát", "Supervised"),
            };
    }
}
