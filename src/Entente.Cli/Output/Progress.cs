using System.Diagnostics;
using System.Globalization;

namespace Entente.Cli.Output;

/// <summary>A line on standard error that tells how far long work has come; silent where standard error is no terminal, and for the first second.</summary>
internal sealed class Progress(string unit) : IDisposable
{
    private readonly bool _shown = !Console.IsErrorRedirected;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _last = 1000;
    private long _count;
    private bool _onLine;

    /// <summary>One more is done.</summary>
    public void Step()
    {
        _count++;
        if (!_shown || _clock.ElapsedMilliseconds < _last) return;
        _last = _clock.ElapsedMilliseconds + 200;
        var rate = _count / _clock.Elapsed.TotalSeconds;
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_count:N0} {unit}, {rate:N0} a second "));
        _onLine = true;
    }

    /// <summary>Prints a message without spoiling the line.</summary>
    public void Say(string message)
    {
        Clear();
        Console.Error.WriteLine(message);
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private void Clear()
    {
        if (!_onLine) return;
        Console.Error.Write("\r" + new string(' ', 60) + "\r");
        _onLine = false;
    }
}
