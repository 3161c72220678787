namespace Entente.Training.Evaluation;

/// <summary>Tables that people keep: tab-separated, the first line names the columns; empty lines and those that begin with <c>#</c> are comments.</summary>
internal static class Table
{
    /// <summary>The rows with the numbers of their lines, their fields trimmed.</summary>
    /// <param name="path">What errors name.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="columns">The columns that the first line must name; others may follow.</param>
    /// <exception cref="InvalidDataException">The columns are not named; the message names file and line.</exception>
    public static IEnumerable<(int Line, string[] Fields)> Rows(string path, IEnumerable<string> lines, string[] columns)
    {
        var (number, named) = (0, false);
        foreach (var line in lines)
        {
            number++;
            if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line)) continue;
            string[] fields = [.. line.Split('\t').Select(f => f.Trim())];
            if (named) yield return (number, fields);
            else if (fields.Take(columns.Length).SequenceEqual(columns)) named = true;
            else throw Bad(path, number, $"the first line must name the columns {string.Join(", ", columns)}");
        }
        if (!named) throw new InvalidDataException($"{path}: it does not name the columns {string.Join(", ", columns)}");
    }

    /// <summary>What is wrong with a line.</summary>
    public static InvalidDataException Bad(string path, int line, string what) => new($"{path}:{line}: {what}");
}
