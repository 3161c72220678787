using System.Diagnostics;
using System.Globalization;

namespace Entente.Cli.Output;

/// <summary>A bar on standard error that tells how far long work has come; silent where standard error is no terminal, and for the first second.</summary>
/// <param name="unit">What is counted.</param>
/// <param name="share">Tells how much is done, 0 to 1, or null where that is not known.</param>
internal sealed class Progress(string unit, Func<double?>? share = null) : IDisposable
{
    private const int Bar = 24;
    private const int Line = 78;
    private const long Quiet = 1000;
    private const long Pause = 200;

    private readonly bool _shown = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _next = Quiet;
    private long _count;
    private bool _onLine;

    /// <summary>One more is done.</summary>
    public void Step()
    {
        _count++;
        if (!_shown || _clock.ElapsedMilliseconds < _next) return;
        _next = _clock.ElapsedMilliseconds + Pause;
        var rate = _count / _clock.Elapsed.TotalSeconds;
        var text = string.Create(CultureInfo.InvariantCulture, $"{_count} {unit}, {rate:0} a second");
        if (share?.Invoke() is { } done)
        {
            done = Math.Clamp(done, 0, 1);
            var full = (int)(done * Bar);
            text = string.Create(CultureInfo.InvariantCulture, $"{new string('━', full)}{new string('┄', Bar - full)} {100 * done,3:0} %  {text}");
        }
        Console.Error.Write("\r" + text.PadRight(Line)[..Line]);
        _onLine = true;
    }

    /// <summary>Prints a message without spoiling the bar.</summary>
    public void Say(string message)
    {
        Clear();
        Console.Error.WriteLine(Page.Clean(message));
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private void Clear()
    {
        if (!_onLine) return;
        Console.Error.Write("\r" + new string(' ', Line) + "\r");
        _onLine = false;
    }
}
