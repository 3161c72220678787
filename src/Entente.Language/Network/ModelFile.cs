using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Text;

namespace Entente.Language.Network;

/// <summary>
/// A file of named sections, memory-mapped: "ENTW", version, number of sections, then for each its name (24 bytes), offset and length
/// (8 bytes each); sections begin at multiples of 64 bytes. Little-endian. The memory is shared by all threads and never written to.
/// </summary>
internal sealed unsafe class ModelFile : IDisposable
{
    private const int Version = 1;
    private const int NameLength = 24;
    private static readonly byte[] Magic = "ENTW"u8.ToArray();

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly Dictionary<string, (long Offset, long Length)> _sections = [];
    private readonly byte* _start;

    private ModelFile(string path)
    {
        var length = new FileInfo(path).Length;
        if (length < 12) throw new InvalidDataException($"{path}: not a weights file");
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        var header = new ReadOnlySpan<byte>(_start, (int)Math.Min(length, int.MaxValue));
        if (!header[..4].SequenceEqual(Magic)) throw new InvalidDataException($"{path}: not a weights file");
        var version = MemoryMarshal.Read<int>(header[4..]);
        if (version != Version) throw new InvalidDataException($"{path}: version {version}, this program reads {Version}");
        var count = MemoryMarshal.Read<int>(header[8..]);
        for (var i = 0; i < count; i++)
        {
            var entry = header.Slice(12 + i * (NameLength + 16), NameLength + 16);
            var name = Encoding.ASCII.GetString(entry[..NameLength]).TrimEnd('\0');
            var offset = MemoryMarshal.Read<long>(entry[NameLength..]);
            var size = MemoryMarshal.Read<long>(entry[(NameLength + 8)..]);
            if (offset < 0 || size < 0 || offset + size > length) throw new InvalidDataException($"{path}: cut off at section {name}");
            _sections.Add(name, (offset, size));
        }
    }

    /// <summary>Maps the file.</summary>
    /// <exception cref="InvalidDataException">The file is none of these, or of another version, or cut off.</exception>
    public static ModelFile Open(string path) => new(path);

    public bool Has(string name) => _sections.ContainsKey(name);

    /// <summary>The section's bytes, valid until the file is disposed.</summary>
    public ReadOnlySpan<T> Section<T>(string name) where T : unmanaged
    {
        var (offset, length) = Find(name);
        return new ReadOnlySpan<T>(_start + offset, (int)(length / sizeof(T)));
    }

    public T* Pointer<T>(string name) where T : unmanaged => (T*)(_start + Find(name).Offset);

    /// <summary>The section as lines of UTF-8.</summary>
    public string[] Lines(string name) => Encoding.UTF8.GetString(Section<byte>(name)).Split('\n');

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    /// <summary>Writes a file of these sections. A file of that name is replaced as a whole; who has it mapped keeps the old one.</summary>
    public static void Write(string path, IReadOnlyList<(string Name, byte[] Bytes)> sections)
    {
        var draft = path + ".part";
        using (var stream = File.Create(draft)) Write(stream, sections);
        File.Move(draft, path, overwrite: true);
    }

    private static void Write(FileStream stream, IReadOnlyList<(string Name, byte[] Bytes)> sections)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(sections.Count);
        long offset = Align(12 + sections.Count * (NameLength + 16));
        foreach (var (name, bytes) in sections)
        {
            var field = new byte[NameLength];
            Encoding.ASCII.GetBytes(name, field);
            writer.Write(field);
            writer.Write(offset);
            writer.Write((long)bytes.Length);
            offset = Align(offset + bytes.Length);
        }
        foreach (var (_, bytes) in sections)
        {
            while (stream.Position % 64 != 0) writer.Write((byte)0);
            writer.Write(bytes);
        }
    }

    public static byte[] Bytes<T>(ReadOnlySpan<T> values) where T : unmanaged => MemoryMarshal.AsBytes(values).ToArray();

    public static byte[] Bytes(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines));

    private (long Offset, long Length) Find(string name) => _sections.TryGetValue(name, out var s) ? s : throw new InvalidDataException($"the weights file has no section {name}");

    private static long Align(long offset) => (offset + 63) & ~63L;
}
