namespace HocVuSo.Demo;

/// <summary>Every sentence with which Demo says no.</summary>
public static class Refusals
{
    public static Refusal RealPeopleHere() =>
        new(
            "real-people-here",
            new(
                "Cơ sở dữ liệu này đã có người dùng thật nên không thêm dữ liệu mô phỏng. Hãy chạy --demo với một thư mục dữ liệu khác (--data).",
                "This database already holds real people, so no synthetic data is added. Run --demo with another data folder (--data)."
            ),
            RefusalKind.Conflict
        );

    public static Refusal TooFewPeople(int least) =>
        new(
            "too-few-demo-people",
            new(
                $"Dữ liệu mô phỏng cần ít nhất {least} người (--demo-people).",
                $"Synthetic data needs at least {least} people (--demo-people)."
            )
        );

    public static Refusal NotADemo() =>
        new(
            "not-a-demo",
            new(
                "Cơ sở dữ liệu này không phải dữ liệu mô phỏng nên không có tài khoản dùng thử. Hãy chạy ./run --demo trước, và ghi cùng --data hoặc --database.",
                "This database is not a demo, so it has no accounts to try. Run ./run --demo first, and give the same --data or --database."
            ),
            RefusalKind.Conflict
        );
}
