namespace HocVuSo;

public enum Language
{
    Vi,
    En,
}

/// <summary>One sentence or label in both languages; every text shown to people is one of these.</summary>
public readonly record struct Text(string Vi, string En)
{
    public string In(Language language) => language == Language.En ? En : Vi;

    public override string ToString() => Vi;
}
