using HocVuSo.People;

namespace HocVuSo.Tests.People;

public sealed class ValueTests
{
    [Theory]
    [InlineData("049157000012", 1957, Sex.Female, "049")]
    [InlineData("049 057 000 012", 1957, Sex.Male, "049")]
    [InlineData("048.2.05.000012", 2005, Sex.Male, "048")]
    [InlineData("276319000012", 2019, Sex.Female, "276")]
    [InlineData("049410000012", 2110, Sex.Male, "049")]
    public void A_personal_number_tells_place_sex_and_year(string text, int year, Sex sex, string place)
    {
        var number = CitizenId.Parse(text);

        Assert.Equal((year, sex, place), (number.BirthYear, number.Sex, number.Place));
        Assert.Equal(12, number.Digits.Length);
    }

    [Theory]
    [InlineData("", "citizen-id-malformed")]
    [InlineData(null, "citizen-id-malformed")]
    [InlineData("04915700001", "citizen-id-malformed")]
    [InlineData("0491570000123", "citizen-id-malformed")]
    [InlineData("04915700001O", "citizen-id-malformed")]
    [InlineData("٠٤٩١٥٧٠٠٠٠١٢", "citizen-id-malformed")]
    [InlineData("003157000012", "citizen-id-of-no-place")]
    [InlineData("000157000012", "citizen-id-of-no-place")]
    [InlineData("900157000012", "citizen-id-of-no-place")]
    public void What_is_no_personal_number_is_refused_by_name(string? text, string refusal)
    {
        Assert.Equal(refusal, Assert.Throws<Refusal>(() => CitizenId.Parse(text)).Name);
        Assert.False(CitizenId.TryParse(text, null, out _));
    }

    [Fact]
    public void A_personal_number_is_shown_masked_and_compared_whole()
    {
        var number = CitizenId.Parse("049157000012");

        Assert.Equal("049•••••••12", number.Masked);
        Assert.Equal(number.Masked, $"{number}");
        Assert.Equal(CitizenId.Parse(" 049-157-000-012 "), number);
        Assert.NotEqual(CitizenId.Parse("049157000112"), number);
    }

    [Fact]
    public void A_personal_number_must_fit_birth_sex_and_the_kind_of_person()
    {
        var real = CitizenId.Parse("049157000012");
        var made = CitizenId.Parse("999157000012");
        var birth = Birth.Parse("27/03/1957");

        real.MustFit(birth, Sex.Female, synthetic: false);
        real.MustFit(null, null, synthetic: false);
        made.MustFit(birth, Sex.Female, synthetic: true);
        string Name(Action action) => Assert.Throws<Refusal>(action).Name;
        Assert.Equal(
            "citizen-id-of-another-birth-year",
            Name(() => real.MustFit(Birth.Parse("1958"), Sex.Female, false))
        );
        Assert.Equal("citizen-id-of-another-sex", Name(() => real.MustFit(birth, Sex.Male, false)));
        Assert.Equal("citizen-id-of-no-place", Name(() => made.MustFit(birth, Sex.Female, false)));
        Assert.Equal("citizen-id-of-no-place", Name(() => real.MustFit(birth, Sex.Female, true)));
    }

    [Theory]
    [InlineData("0905 123 456", "+84905123456")]
    [InlineData("+84 905.123.456", "+84905123456")]
    [InlineData("84905123456", "+84905123456")]
    [InlineData("0084 905 123 456", "+84905123456")]
    [InlineData("+84 (0) 905-123-456", "+84905123456")]
    [InlineData("(0235) 3852 739", "+842353852739")]
    public void A_phone_number_has_one_form(string text, string international) =>
        Assert.Equal(international, PhoneNumber.Parse(text).International);

    [Theory]
    [InlineData("")]
    [InlineData("0905 123 45")]
    [InlineData("0105123456")]
    [InlineData("+1 202 555 0100")]
    [InlineData("0905 123 456 789")]
    [InlineData("gọi cho tôi")]
    public void What_is_no_phone_number_is_refused(string text) =>
        Assert.Equal("phone-malformed", Assert.Throws<Refusal>(() => PhoneNumber.Parse(text)).Name);

    [Fact]
    public void A_phone_number_is_shown_whole_to_its_owner_and_masked_to_others()
    {
        var phone = PhoneNumber.Parse("+84905123456");
        Assert.Equal(("0905 123 456", "•••• ••• 456"), (phone.National, phone.Masked));
    }

    [Theory]
    [InlineData("  Trần  Thị Hà ", "Trần Thị Hà", "Hà Trần Thị", "tran thi ha")]
    [InlineData("NGUYỄN HOÀNG ĐĂNG", "Nguyễn Hoàng Đăng", "Đăng Nguyễn Hoàng", "nguyen hoang dang")]
    [InlineData("Trần Thị Hà", "Trần Thị Hà", "Hà Trần Thị", "tran thi ha")]
    [InlineData("Y H'Nho", "Y H'Nho", "H'Nho Y", "y hnho")]
    [InlineData("Lan", "Lan", "Lan", "lan")]
    public void A_name_is_tidied_and_sorted_by_the_given_name(
        string text,
        string full,
        string sort,
        string key
    )
    {
        var name = PersonName.Parse(text);
        Assert.Equal((full, sort, key), (name.Full, name.Sort, name.Key));
    }

    [Theory]
    [InlineData(" ", "name-missing")]
    [InlineData("Trần Thị 3", "name-malformed")]
    [InlineData("<b>Hà</b>", "name-malformed")]
    [InlineData("Lê Дмитрий", "name-malformed")]
    [InlineData("李明", "name-malformed")]
    [InlineData("--", "name-malformed")]
    public void What_is_no_name_is_refused(string text, string refusal) =>
        Assert.Equal(refusal, Assert.Throws<Refusal>(() => PersonName.Parse(text)).Name);

    [Theory]
    [InlineData("27/03/1957", 1957, "27/03/1957", "1975-03-27")]
    [InlineData("1957-3-27", 0, "", "")]
    [InlineData("7/3/2007", 2007, "07/03/2007", "2025-03-07")]
    [InlineData("29/02/2008", 2008, "29/02/2008", "2026-02-28")]
    [InlineData("1957", 1957, "1957", "1975-01-01")]
    [InlineData("31/02/1957", 0, "", "")]
    [InlineData("1857", 0, "", "")]
    [InlineData("57", 0, "", "")]
    public void A_birth_is_a_day_or_a_year(string text, int year, string shown, string adult)
    {
        if (year == 0)
        {
            Assert.Equal("birth-malformed", Assert.Throws<Refusal>(() => Birth.Parse(text)).Name);
            return;
        }

        var birth = Birth.Parse(text);
        Assert.Equal((year, shown), (birth.Year, birth.ToString()));
        Assert.Equal(VietnamDay.Parse(adult), birth.AdultFrom);
    }
}
