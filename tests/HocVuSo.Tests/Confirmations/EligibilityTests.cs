using HocVuSo.Assessments;
using HocVuSo.Confirmations;
using HocVuSo.People;

namespace HocVuSo.Tests.Confirmations;

public sealed class EligibilityTests
{
    private static readonly DateOnly Day = new(2025, 9, 22);
    private static readonly FrameworkRule Rule = new(
        TargetGroup.Adult,
        new("Đạt", "Passed"),
        [new("thanh-toan-so", "a", Assurance.Online), new("chu-ky-so", "b", Assurance.Supervised)],
        24,
        DecidedBy.Rule
    );

    [Fact]
    public void Nothing_done_is_all_missing()
    {
        var eligibility = Eligibility.Of(Rule, [], Day);

        Assert.False(eligibility.Met);
        Assert.Equal(
            [MissingBecause.NotTried, MissingBecause.NotTried],
            eligibility.Missing.Select(m => m.Because)
        );
        Assert.Equal(
            "Làm bài kiểm tra “Thanh toán số” và đạt.",
            eligibility.Missing[0].Sentence(new("Thanh toán số", "Digital payment")).Vi
        );
    }

    [Fact]
    public void All_requirements_met_gives_the_proofs_and_the_least_sure_of_them()
    {
        var a = Of("thanh-toan-so", "a", Assurance.Online);
        var b = Of("chu-ky-so", "b", Assurance.Supervised);

        var eligibility = Eligibility.Of(Rule, [b, a], Day);

        Assert.True(eligibility.Met);
        Assert.Equal([a, b], eligibility.Proofs);
        Assert.Equal(Assurance.Online, eligibility.Assurance);
    }

    [Fact]
    public void The_surest_proof_is_taken_then_the_latest_in_any_order_of_the_evidence()
    {
        var b = Of("chu-ky-so", "b", Assurance.Supervised);
        var early = Of("thanh-toan-so", "a", Assurance.Supervised, daysAgo: 90);
        var late = Of("thanh-toan-so", "a", Assurance.Supervised, daysAgo: 9);
        var online = Of("thanh-toan-so", "a", Assurance.Online);

        Assert.Equal([late, b], Eligibility.Of(Rule, [online, early, late, b], Day).Proofs);
        Assert.Equal([late, b], Eligibility.Of(Rule, [b, late, early, online], Day).Proofs);
    }

    [Fact]
    public void Each_reason_is_told_in_words()
    {
        var course = new Text("Thanh toán số", "Digital payment");
        Assert.Equal(
            "Làm lại bài kiểm tra “Thanh toán số”: lần trước chưa đạt.",
            FirstMissing(Of("thanh-toan-so", "a", Assurance.Online, passed: false)).Sentence(course).Vi
        );
        Assert.Equal(
            "Làm lại bài kiểm tra “Thanh toán số”: lần đạt ngày 22/09/2023 đã quá 24 tháng.",
            FirstMissing(Of("thanh-toan-so", "a", Assurance.Online, daysAgo: 731)).Sentence(course).Vi
        );
        Assert.Equal(
            "Làm bài kiểm tra “Thanh toán số” trên hệ thống: kết quả tự khai chưa đủ.",
            FirstMissing(Of("thanh-toan-so", "a", Assurance.SelfDeclared)).Sentence(course).Vi
        );
        Assert.Equal(
            "Làm bài kiểm tra “Chữ ký số” trước mặt người giám sát: lần đạt ngày 22/09/2025 chưa có người giám sát.",
            Eligibility
                .Of(Rule, [Of("chu-ky-so", "b", Assurance.Online)], Day)
                .Missing[1]
                .Sentence(new("Chữ ký số", "Digital signature"))
                .Vi
        );
    }

    [Fact]
    public void Evidence_serves_to_the_last_day_of_its_months_and_not_before_it_was_observed()
    {
        var a = Of("thanh-toan-so", "a", Assurance.Online);

        Assert.Equal(MissingBecause.NotTried, Eligibility.Of(Rule, [a], Day.AddDays(-1)).Missing[0].Because);
        Assert.Single(Eligibility.Of(Rule, [a], new DateOnly(2027, 9, 21)).Proofs);
        Assert.Equal(
            MissingBecause.TooOld,
            Eligibility.Of(Rule, [a], new DateOnly(2027, 9, 22)).Missing[0].Because
        );
    }

    [Fact]
    public void Another_form_of_the_course_is_no_proof() =>
        Assert.Empty(Eligibility.Of(Rule, [Of("thanh-toan-so", "khac", Assurance.Supervised)], Day).Proofs);

    private static MissingProof FirstMissing(Evidence evidence) =>
        Eligibility.Of(Rule, [evidence], Day).Missing[0];

    private static Evidence Of(
        string course,
        string form,
        Assurance assurance,
        int daysAgo = 0,
        bool passed = true
    ) =>
        new()
        {
            Id = Guid.NewGuid(),
            PersonId = Guid.Empty,
            Kind = EvidenceKind.Attempt,
            SourceId = "x",
            CourseKey = course,
            FormKey = form,
            Passed = passed,
            Assurance = assurance,
            ObservedOn = Day.AddDays(-daysAgo),
            RecordedAt = default,
        };
}
