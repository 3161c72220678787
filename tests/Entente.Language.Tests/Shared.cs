namespace Entente.Language.Tests;

/// <summary>Files that stand beside the checkout and are no part of it.</summary>
internal static class Shared
{
    /// <summary>Full path of a file in <c>../shared</c>, or null where it is not there.</summary>
    public static string? Path(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(folder.FullName, "Entente.slnx"))) continue;
            var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.FullName, "..", "shared", file));
            return File.Exists(path) ? path : null;
        }

        return null;
    }
}
