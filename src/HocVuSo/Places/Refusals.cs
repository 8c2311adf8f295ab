namespace HocVuSo.Places;

/// <summary>Every sentence with which Places says no.</summary>
public static class Refusals
{
    public static Refusal NoSuchPlace() =>
        new(
            "no-such-place",
            new("Không có đơn vị hành chính này.", "There is no such administrative unit."),
            RefusalKind.NotFound
        );

    public static Refusal NoSuchArea() =>
        new(
            "no-such-area",
            new("Không có vùng báo cáo này.", "There is no such reporting area."),
            RefusalKind.NotFound
        );

    public static Refusal ShareOutOfRange() =>
        new(
            "shares-are-parts",
            new(
                "Tỷ lệ phải lớn hơn 0 và không quá 1 (hoặc 100%).",
                "A share is more than 0 and at most 1 (or 100%)."
            )
        );

    public static Refusal SharesBeyondWhole(string unit) =>
        new(
            "shares-beyond-whole",
            new($"Các tỷ lệ của {unit} cộng lại hơn 100%.", $"The shares of {unit} add up to more than 100%.")
        );

    public static Refusal DayNotPossible() =>
        new(
            "population-day",
            new(
                "Ngày của số liệu phải là ngày đã qua (dd/mm/yyyy).",
                "The day of a figure must be a past date (dd/mm/yyyy)."
            )
        );

    public static Refusal ValueNotPossible() =>
        new(
            "population-value",
            new("Hãy ghi một số nguyên, ví dụ 21.480.", "Write a whole number, for example 21,480.")
        );

    public static Refusal SourceMissing() =>
        new(
            "population-source",
            new(
                "Hãy ghi nguồn số liệu, nhiều nhất 200 ký tự.",
                "Write the source of the figure, at most 200 characters."
            )
        );

    public static Refusal GroupMissing() =>
        new("population-group", new("Hãy chọn một nhóm.", "Choose a group."));

    public static Refusal FileMissing() => new("population-file", new("Hãy chọn một tệp.", "Choose a file."));

    public static Refusal FileTooLarge() =>
        new(
            "population-file-too-large",
            new("Tệp lớn hơn 4 MB. Hãy chia nhỏ.", "The file is larger than 4 MB. Split it.")
        );

    public static Refusal TooManyPopulationRows(int most) =>
        new(
            "population-too-many-rows",
            new($"Bảng có hơn {most} dòng. Hãy chia nhỏ.", $"The table has more than {most} rows. Split it.")
        );

    public static Refusal NoSuchFile() =>
        new(
            "no-such-population-file",
            new(
                "Tệp này không còn: đã được nhập, đã bỏ, hoặc đã quá một ngày.",
                "This file is gone: it was imported, dropped, or is more than a day old."
            ),
            RefusalKind.NotFound
        );
}

/// <summary>Why a row of an import was not taken.</summary>
public static class RowFaults
{
    public static readonly Text StrayCells = new(
        "Dòng có nhiều ô hơn tiêu đề; có thể thiếu dấu nháy quanh chữ có dấu phẩy.",
        "The row has more cells than the header; a text with a comma may lack its quotes."
    );

    public static Text Empty(Column column) =>
        new($"Thiếu {column.Name.Vi.ToLowerInvariant()}.", $"{column.Name.En} is missing.");

    public static Text TooLong(Column column, int most) =>
        new($"{column.Name.Vi} dài hơn {most} ký tự.", $"{column.Name.En} is longer than {most} characters.");

    public static Text NotADay(Column column) =>
        new(
            $"{column.Name.Vi} không phải là ngày (dd/mm/yyyy).",
            $"{column.Name.En} is not a date (dd/mm/yyyy)."
        );

    public static Text BadCode(string code) =>
        new(
            $"Mã “{code}” không hợp lệ: chỉ dùng chữ không dấu, chữ số, dấu chấm và gạch ngang.",
            $"The code “{code}” is not valid: letters, digits, points and hyphens only."
        );

    public static Text UnknownLevel(string level) =>
        new(
            $"Cấp “{level}” không có; hãy ghi tỉnh, huyện, xã hoặc thôn.",
            $"There is no level “{level}”; write province, district, commune or hamlet."
        );

    public static Text UnknownEra(string era) =>
        new($"Không có thời kỳ “{era}”.", $"There is no era “{era}”.");

    public static Text NoUnitAbove(string code, string era) =>
        new(
            $"Không có đơn vị cấp trên mang mã {code} trong thời kỳ {era}.",
            $"There is no unit above with code {code} in era {era}."
        );

    public static Text WrongUnitAbove(string above) =>
        new($"{above} không phải là cấp trên của cấp này.", $"{above} is not above this level.");

    public static Text OtherLevel(string fullName) =>
        new(
            $"Mã này đã thuộc về {fullName}, là đơn vị cấp khác.",
            $"This code already belongs to {fullName}, a unit of another level."
        );

    public static Text Twice(int line) => new($"Trùng với dòng {line}.", $"The same as line {line}.");

    public static Text NoUnit(string code, string era) =>
        new(
            $"Không có đơn vị mang mã {code} trong thời kỳ {era}.",
            $"There is no unit with code {code} in era {era}."
        );

    public static Text NotNextEra() =>
        new(
            "Đơn vị sau phải thuộc thời kỳ ngay sau thời kỳ của đơn vị trước.",
            "The successor must belong to the era right after the predecessor's."
        );

    public static Text UnknownKind(string kind) =>
        new(
            $"Cách chuyển “{kind}” không có; hãy ghi “toàn bộ” hoặc “một phần”.",
            $"There is no kind “{kind}”; write “full” or “partial”."
        );

    public static readonly Text NoFigure = new("Dòng không có số nào.", "The row has no figure.");

    public static Text OutsideArea(string path) =>
        new($"Bạn không phụ trách {path}.", $"You are not responsible for {path}.");

    public static Text NotANumber(string cell) =>
        new($"“{cell}” không phải là số người.", $"“{cell}” is not a number of people.");

    public static Text UnknownGroup(string group) =>
        new($"Không có nhóm “{group}”.", $"There is no group “{group}”.");

    public static Text NoUnitNamed(string name, string era) =>
        new(
            $"Không có đơn vị tên “{name}” trong thời kỳ {era}.",
            $"There is no unit called “{name}” in era {era}."
        );

    public static Text SeveralUnits(string name, int count) =>
        new(
            $"Có {count} đơn vị tên “{name}”; hãy ghi mã, hoặc ghi thêm cấp trên.",
            $"{count} units are called “{name}”; give the code, or the unit above."
        );
}
