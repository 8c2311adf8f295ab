using HocVuSo.Records;

namespace HocVuSo.Tests.Records;

public sealed class RecordIdTests
{
    [Theory]
    // RFC 9562, appendix A.4, and the example of Python's uuid module.
    [InlineData("www.example.com", "2ed6657d-e927-568b-95e1-2665a8aea6a2")]
    [InlineData("python.org", "886313e1-3b8a-5372-9b90-0c9aee199e5d")]
    public void An_id_is_version_5_of_its_name(string name, string id) =>
        Assert.Equal(
            Guid.Parse(id),
            RecordId.Named(Guid.Parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), name)
        );

    [Fact]
    public void The_same_deed_has_the_same_id_and_another_deed_has_another()
    {
        Assert.Equal(RecordId.For("answer", "a1", "3"), RecordId.For("answer", "a1", "3"));
        Assert.NotEqual(RecordId.For("answer", "a1", "3"), RecordId.For("answer", "a1", "4"));
        Assert.NotEqual(RecordId.For("answer", "a1", "3"), RecordId.For("answer", "a13"));
        Assert.NotEqual(RecordId.For("answer", "a", "13"), RecordId.For("answer", "a1", "3"));
    }

    [Fact]
    public void Ids_never_change_from_one_version_of_the_program_to_the_next() =>
        Assert.Equal(
            Guid.Parse("651b5c70-6a52-5658-8fd7-08686f43c2ba"),
            RecordId.For("answer", "0198a1b2-0000-7000-8000-000000000001", "3")
        );

    [Fact]
    public void Long_names_are_named_too() =>
        Assert.NotEqual(RecordId.For(new string('a', 5000)), RecordId.For(new string('a', 5001)));
}
