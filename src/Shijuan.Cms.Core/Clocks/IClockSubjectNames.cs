namespace Shijuan.Cms.Core.Clocks;

/// <summary>时钟对象的名称：what a module calls the things that only it runs clocks for.</summary>
public interface IClockSubjectNames
{
    /// <summary><see cref="ClockSubject.Type"/> of these things.</summary>
    string SubjectType { get; }

    /// <summary>Names by number; a number that nothing is known about is left out.</summary>
    Task<IReadOnlyDictionary<int, string>> NamesAsync(IReadOnlyCollection<int> ids, CancellationToken cancel);
}
