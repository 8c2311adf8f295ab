namespace HocVuSo.Courses.Editing;

/// <summary>Every sentence with which the editor says no.</summary>
public static class Refusals
{
    public static Refusal NoSuchDraft() =>
        new(
            "no-such-draft",
            new("Không tìm thấy bản thảo này.", "This draft was not found."),
            RefusalKind.NotFound
        );

    public static Refusal NoSuchPart() =>
        new(
            "no-such-part",
            new("Bản thảo không có phần này.", "The draft has no such part."),
            RefusalKind.NotFound
        );

    public static Refusal DraftIsClosed() =>
        new(
            "draft-is-closed",
            new(
                "Bản thảo này đã công bố hoặc đã bỏ, không sửa được nữa.",
                "This draft was published or dropped and cannot be changed any more."
            ),
            RefusalKind.Conflict
        );

    public static Refusal DraftIsInReview() =>
        new(
            "draft-is-in-review",
            new(
                "Bản thảo đang chờ duyệt. Muốn sửa tiếp, hãy rút lại trước.",
                "The draft lies with the reviewer. Take it back before you go on writing."
            ),
            RefusalKind.Conflict
        );

    public static Refusal DraftIsNotInReview() =>
        new(
            "draft-is-not-in-review",
            new("Bản thảo này không còn chờ duyệt.", "This draft does not wait for a review any more."),
            RefusalKind.Conflict
        );

    public static Refusal TooManyDrafts() =>
        new(
            "too-many-drafts",
            new(
                $"Khóa học này đã có {CourseDraft.MostOpen} bản thảo đang mở. Hãy làm tiếp một bản, hoặc bỏ bản không dùng.",
                $"This course has {CourseDraft.MostOpen} open drafts already. Go on with one of them, or drop one."
            ),
            RefusalKind.Conflict
        );

    public static Refusal ChangedByAnother() =>
        new(
            "changed-by-another",
            new(
                "Phần này vừa được lưu ở nơi khác, nên chưa lưu đè. Những gì bạn gõ còn ở dưới đây: hãy mở bản mới, chép phần của bạn vào.",
                "This part has just been saved elsewhere, so nothing was overwritten. What you typed is below: open the new state and put your part into it."
            ),
            RefusalKind.Conflict
        );

    public static Refusal RemovedByAnother() =>
        new(
            "removed-by-another",
            new(
                "Phần này vừa bị bỏ khỏi bản thảo ở nơi khác, nên chưa lưu. Những gì bạn gõ còn ở dưới đây: hãy chép lại trước khi rời trang.",
                "This part has just been removed from the draft elsewhere, so nothing was saved. What you typed is below: copy it before you leave the page."
            ),
            RefusalKind.Conflict
        );

    public static Refusal StillFaulty(int faults) =>
        new(
            "still-faulty",
            new(
                $"Còn {faults} chỗ cần sửa; sửa hết rồi mới gửi duyệt được.",
                $"{faults} things are still to be mended before it can be submitted."
            )
        );

    public static Refusal NothingChanged() =>
        new(
            "nothing-changed",
            new(
                "Bản thảo giống hệt bản đang dùng, chưa có gì để duyệt.",
                "The draft is the same as the current version: there is nothing to review."
            )
        );

    public static Refusal OtherKey(string expected) =>
        new(
            "other-key",
            new(
                $"Mã khóa học trong course.md phải là “{expected}”; mã không đổi được.",
                $"The key in course.md must be “{expected}”; a key never changes."
            )
        );

    public static Refusal OwnDraft() =>
        new(
            "own-draft",
            new(
                "Bạn đã viết hoặc gửi bản thảo này, nên phải để người khác duyệt.",
                "You have written in this draft or submitted it, so somebody else must decide."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NotYourDraft() =>
        new(
            "not-your-draft",
            new(
                "Chỉ người đã viết hoặc gửi bản thảo mới rút lại hay bỏ được.",
                "Only who has written in a draft or submitted it can take it back or drop it."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NotBroughtUp() =>
        new(
            "not-brought-up",
            new(
                "Khóa học đã có bản mới hơn bản mà bản thảo dựa vào. Hãy trả lại để người soạn cập nhật bản thảo trước.",
                "The course has a newer version than the one this draft began with. Return it, so that its author brings it up first."
            ),
            RefusalKind.Conflict
        );

    public static Refusal ReadAgain() =>
        new(
            "read-again",
            new(
                "Bản thảo đã đổi sau khi bạn mở trang này. Hãy xem lại rồi quyết định.",
                "The draft has changed since you opened this page. Look at it again and decide."
            ),
            RefusalKind.Conflict
        );

    public static Refusal RemarkNeeded() =>
        new("remark-needed", new("Hãy ghi vì sao trả lại.", "Say why you return it."));

    public static Refusal RemarkTooLong() =>
        new(
            "remark-too-long",
            new(
                $"Lời ghi dài quá {CourseDraft.LongestRemark} ký tự.",
                $"The remark is longer than {CourseDraft.LongestRemark} characters."
            )
        );

    public static Refusal UnreadableHere(string file) =>
        new(
            "unreadable-here",
            new(
                $"Tệp {file} viết theo cách mà biểu mẫu không sửa được. Hãy mở tệp dưới dạng chữ rồi sửa.",
                $"The file {file} is written in a way that the form cannot change. Open it as text and mend it."
            )
        );

    public static Refusal TitleNeeded() =>
        new(
            "title-needed",
            new("Hãy ghi tên, nhiều nhất 200 ký tự.", "Give a name of at most 200 characters.")
        );

    public static Refusal KeyTaken(string key) =>
        new(
            "key-taken",
            new($"Mã “{key}” đã có khóa học dùng.", $"The key “{key}” belongs to a course already."),
            RefusalKind.Conflict
        );

    public static Refusal NotAKey() =>
        new(
            "not-a-key",
            new(
                "Mã chỉ gồm chữ thường không dấu, chữ số và gạch nối, tối đa 60 ký tự.",
                "A key has small letters without accents, digits and hyphens, at most 60."
            )
        );

    public static Refusal HeadOfZip() =>
        new(
            "head-of-zip",
            new(
                "Trong tệp zip không có course.md đọc được, nên chưa biết đây là khóa học nào.",
                "There is no readable course.md in the zip, so it cannot be told which course this is."
            )
        );

    public static Refusal PartKeyTaken(string key) =>
        new(
            "part-key-taken",
            new($"Mã “{key}” đã dùng trong bản thảo.", $"The key “{key}” is in the draft already."),
            RefusalKind.Conflict
        );

    public static Refusal NoPicture() => new("no-picture", new("Hãy chọn tệp SVG.", "Choose the SVG file."));

    public static Refusal PictureNameTaken(string name) =>
        new(
            "picture-name-taken",
            new(
                $"Đã có hình tên “{name}”. Muốn thay hình đó, hãy ghi tên của nó vào ô này rồi gửi lại; nếu không, hãy đặt tên khác.",
                $"There is a picture called “{name}”. To replace it, write its name here and send again; else choose another name."
            ),
            RefusalKind.Conflict
        );

    public static Refusal PictureChanged() =>
        new(
            "picture-changed",
            new(
                "Hình này vừa được thay đổi ở nơi khác, nên chưa ghi đè. Hãy xem hình mới dưới đây rồi gửi lại nếu vẫn muốn thay.",
                "This picture has just been changed elsewhere, so nothing was overwritten. Look at it below and send yours again if you still want to."
            ),
            RefusalKind.Conflict
        );

    public static Refusal PictureInUse() =>
        new(
            "picture-in-use",
            new(
                "Còn bài hoặc câu hỏi dùng hình này, nên chưa bỏ được.",
                "A lesson or an item still shows this picture, so it stays."
            ),
            RefusalKind.Conflict
        );

    public static Refusal NothingToBringUp() =>
        new(
            "nothing-to-bring-up",
            new(
                "Bản thảo đã dựa vào bản đang dùng, không cần cập nhật.",
                "The draft stands upon the current version already."
            ),
            RefusalKind.NotFound
        );

    public static Refusal ChooseEach() =>
        new(
            "choose-each",
            new(
                "Hãy chọn cho từng phần mà cả hai bên cùng sửa.",
                "Choose for every part that both sides changed."
            )
        );

    public static Refusal NoVoice() =>
        new(
            "no-voice",
            new("Hãy chọn một tệp âm thanh mp3, m4a hoặc ogg.", "Choose an audio file: mp3, m4a or ogg.")
        );
}
