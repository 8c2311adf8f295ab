using System.CommandLine;

namespace HocVuSo.Assessments;

public static class AssessmentsCommands
{
    /// <summary>"remark COURSE ITEM --because …": answers to an item that was wrong are marked again.</summary>
    public static Command Remark()
    {
        var course = new Argument<string>("COURSE") { Description = "Key of the course" };
        var item = new Argument<string>("ITEM") { Description = "Key of the item in the course's bank" };
        var because = new Option<string>("--because")
        {
            Description = "The reason; the people concerned will read it",
            Required = true,
        };
        var voids = new Option<bool>("--void")
        {
            Description = "The question counts for nobody, even if the current version has it corrected",
        };
        var command = new Command(
            "remark",
            "Mark again by the corrected item of the current version, or without the item when it is gone"
        )
        {
            course,
            item,
            because,
            voids,
        };
        command.SetAction(
            (parsed, cancel) =>
                Verbs.InSite(
                    parsed,
                    async services =>
                    {
                        var remarking = services.GetRequiredService<Remarking>();
                        var (courseKey, itemKey) = (parsed.GetValue(course)!, parsed.GetValue(item)!);
                        await remarking.Decide(
                            courseKey,
                            itemKey,
                            parsed.GetValue(voids),
                            parsed.GetValue(because)!,
                            account: null
                        );
                        var done = await remarking.Apply(courseKey, itemKey, cancel);
                        await Console.Out.WriteLineAsync(
                            $"{done.Looked} lượt có câu này, {done.Changed} lượt đổi điểm, {done.NowPassed} lượt nay đạt, {done.Waiting} lượt chờ quyết định. / "
                                + $"{done.Looked} attempts drew it, {done.Changed} scores changed, {done.NowPassed} pass now, {done.Waiting} wait for a decision."
                        );
                        return 0;
                    }
                )
        );
        return command;
    }
}
