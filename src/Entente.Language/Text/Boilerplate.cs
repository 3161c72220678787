namespace Entente.Language;

/// <summary>Lines that news pages and agencies set around a report and that are no part of it.</summary>
internal static class Boilerplate
{
    // Openings of lists of links. Followed on the same line by something else, only that line is boilerplate.
    private static readonly string[] Related =
    [
        "see also", "read more", "read also", "also read", "related articles", "related article", "related stories", "related story", "related links", "related news", "related coverage", "related content",
        "related topics", "related reading", "related posts", "related", "more on this story", "more on this topic", "more on this", "more from", "more stories", "more news", "more coverage", "further reading",
        "you may also like", "you might also like", "you may also be interested in", "recommended for you", "recommended stories", "recommended", "most read", "most viewed", "most popular", "trending now", "trending",
        "top stories", "editor's picks", "editors' picks", "editor’s picks", "editors’ picks", "don't miss", "don’t miss", "what to read next", "read next", "up next", "in other news", "also on", "read:", "watch:", "listen:", "in pictures:", "explainer:", "opinion:",
    ];

    private static readonly string[] Openings =
    [
        "advertisement", "sponsored content", "story continues below", "article continues below", "continue reading", "share this", "share on", "share via", "follow us", "follow @", "follow on twitter", "like us on",
        "subscribe to", "subscribe now", "sign up for", "sign up to", "sign in to", "log in to", "join our", "get our", "get the latest", "download our app", "download the app", "click here", "tap here", "copyright ", "©", "(c) ", "all rights reserved",
        "this article was originally published", "this story was originally published", "photo:", "photos:", "photo by", "photo credit", "photograph:", "image:", "image credit", "image source", "picture:", "file photo", "video:", "credit:", "getty images", "reuters/", "ap photo", "(photo",
        "reporting by", "(reporting by", "additional reporting", "(additional reporting", "editing by", "(editing by", "writing by", "(writing by", "(compiled by", "our standards:", "eds:", "enditem", "print this", "email this", "comments (", "leave a comment", "view comments", "show comments",
        "last updated", "last modified", "published:", "updated:", "(with inputs from", "with inputs from", "read full article", "read the full", "listen to this article", "cookie policy", "privacy policy", "terms of use", "terms of service",
        "follow reuters", "for more information, visit", "copyright©", "the views expressed",
    ];

    private static readonly string[] Whole =
    [
        "share", "tweet", "print", "email", "e-mail", "save", "comment", "comments", "facebook", "twitter", "whatsapp", "linkedin", "copy link", "ad", "ads", "loading", "loading...", "skip to main content", "menu", "search",
        "back to top", "subscribe", "sign up", "sign in", "log in", "register", "home", "next", "previous", "more", "newsletter", "newsletters", "ends", "end", "endit", "###", "-30-", "(more)", "more to come", "- 30 -", "reuters", "afp", "ap",
    ];

    /// <summary>Whether the line opens related links; <paramref name="alone"/> tells that nothing follows on the line, so the links are on the lines after it.</summary>
    public static bool OpensRelated(ReadOnlySpan<char> line, out bool alone)
    {
        alone = false;
        if (line.Length > 240) return false;
        foreach (var opening in Related)
        {
            if (!line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = line[opening.Length..].TrimStart();
            if (rest.IsEmpty || rest is ":" or "..." or "\u2026" or ">" or ">>" or "\u00BB" or "\u2192" or "-" or "\u2013")
            {
                alone = true;
                return true;
            }

            if (opening[^1] == ':' || rest[0] is ':' or '|' or '\u00BB' or '>' or '\u2192') return !rest.TrimStart(':').IsWhiteSpace();
            if (line.Length <= 60 && rest.EndsWith(":") && opening[^1] != ':') return alone = true;
        }

        return false;
    }

    /// <summary>Whether the line alone is boilerplate.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length <= 20 && IsWhole(line)) return true;
        if (line.Length > 300) return false;
        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return IsShortOrSure(line, opening);
        }

        if (line.Length <= 120 && line.EndsWith("all rights reserved.", StringComparison.OrdinalIgnoreCase)) return true;
        return IsByline(line) || IsInitials(line) || IsCredit(line);
    }

    private static bool IsWhole(ReadOnlySpan<char> line)
    {
        foreach (var whole in Whole)
        {
            if (line.Equals(whole, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // "Share this article" but not "Share this burden, the minister said. It is ..."
    private static bool IsShortOrSure(ReadOnlySpan<char> line, string opening) =>
        line.Length <= 140 || opening[0] is '(' or '\u00A9' || opening.Contains(" by", StringComparison.Ordinal) || opening.StartsWith("copyright", StringComparison.Ordinal);

    // By Zhou Yan · by Xinhua writer An Bei
    private static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line.Length > 70 || !line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || line[^1] is '.' or ',' or '?' or '!') return false;
        var words = 0;
        foreach (var range in line[3..].Split(' '))
        {
            var word = line[3..][range].Trim(",.");
            if (word.IsEmpty) continue;
            if (!char.IsUpper(word[0]) && word is not ("and" or "writer" or "writers" or "in" or "for" or "de" or "van" or "von" or "bin" or "al" or "correspondent" or "staff" or "sportswriter" or "sportswriters" or "reporter" or "of" or "the")) return false;
            words++;
        }

        return words is > 1 and <= 10;
    }

    // phy/po/wai: an agency's desk signs off.
    private static bool IsInitials(ReadOnlySpan<char> line)
    {
        if (line.Length > 24 || line.IndexOf('/') < 0) return false;
        foreach (var c in line)
        {
            if (!char.IsAsciiLetterLower(c) && c is not ('/' or '-')) return false;
        }

        return true;
    }

    // A line that ends like a picture's credit: "… (AP Photo/Jane Roe)".
    private static bool IsCredit(ReadOnlySpan<char> line) =>
        line[^1] is ')' or ']' && line.Length < 300 && (line.Contains("AP Photo/", StringComparison.Ordinal) || line.Contains("Photo by ", StringComparison.Ordinal) || line.Contains("Getty Images)", StringComparison.Ordinal) || line.Contains("File Photo)", StringComparison.OrdinalIgnoreCase));
}
