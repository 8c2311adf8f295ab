namespace HocVuSo.People;

/// <summary>What is typed about a person: the fields that adding and correcting share.</summary>
public sealed class PersonForm
{
    public string? Name { get; set; }
    public string? BirthDay { get; set; }
    public string? BirthMonth { get; set; }
    public string? BirthYear { get; set; }
    public Sex? Sex { get; set; }
    public string? CitizenId { get; set; }
    public string? Phone { get; set; }

    public PersonName TypedName() => Typed.At(nameof(Name), () => PersonName.Parse(Name));

    public Birth? TypedBirth() =>
        Typed.At(nameof(BirthYear), () => Birth.Parse(BirthDay, BirthMonth, BirthYear));

    public CitizenId? TypedCitizenId() => Typed.Maybe(nameof(CitizenId), CitizenId, People.CitizenId.Parse);

    public PhoneNumber? TypedPhone() => Typed.Maybe(nameof(Phone), Phone, PhoneNumber.Parse);
}
