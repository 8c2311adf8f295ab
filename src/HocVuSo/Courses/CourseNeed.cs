using HocVuSo.Database;

namespace HocVuSo.Courses;

/// <summary>Something a learner still has to do for a course, beyond its lessons.</summary>
/// <param name="Href">Where it is done; null when there is no page for it.</param>
public sealed record CourseNeed(Text Sentence, string? Href = null);

/// <summary>
/// What a higher feature knows to be missing: a test not passed, a confirmation not given. Registered in wiring,
/// <c>services.AddSingleton&lt;CourseNeeds&gt;(…)</c>, because Courses may not know who asks for more.
/// </summary>
/// <returns>Nothing when nothing is missing.</returns>
public delegate Task<IReadOnlyList<CourseNeed>> CourseNeeds(Db db, Guid person, CourseVersion version);
