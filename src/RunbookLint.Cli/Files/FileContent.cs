namespace RunbookLint.Cli.Files;

/// <summary>Bytes of a file, or why there are none.</summary>
/// <param name="Bytes">A buffer that holds them.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Problem">Why the file cannot be read; lower case, no full stop.</param>
internal readonly record struct FileContent(byte[] Bytes, int Length, string? Problem)
{
    private const string NotRegular = "not a regular file";

    /// <summary>Whether the file is larger than what is read.</summary>
    public bool IsTooLarge => Length > SizeLimits.File;

    /// <summary>Whether it is a pipe, a device or a socket.</summary>
    public bool IsSpecial => Problem == NotRegular;

    /// <summary>Reads a file. Nothing is thrown.</summary>
    public static FileContent Read(string path) => Read(path, takesPipe: false);

    /// <summary>Reads a file that the user names to have it read: also a pipe, such as the shell makes of <c>&lt;(sops -d values.yaml)</c>. Nothing is thrown.</summary>
    public static FileContent ReadNamed(string path) => Read(path, takesPipe: true);

    private static FileContent Read(string path, bool takesPipe)
    {
        byte[]? buffer = null;
        return Read(path, takesPipe, ref buffer);
    }

    /// <summary>Reads a file into a buffer, or into a larger one that takes its place: most files of a tree are looked at and forgotten.</summary>
    public static FileContent Read(string path, ref byte[]? buffer) => Read(path, takesPipe: false, ref buffer);

    private static FileContent Read(string path, bool takesPipe, ref byte[]? buffer)
    {
        try
        {
            if (takesPipe && FileType.IsPipe(path))
                return Read(() => File.OpenRead(path));

            if (!FileType.IsRegular(path))
                return Failed(NotRegular);

            using var handle = File.OpenHandle(path);
            var length = RandomAccess.GetLength(handle);
            if (length > SizeLimits.File)
                return new([], SizeLimits.File + 1, null);

            // Files of /proc and the like say that they are empty; a file may also grow while it is read.
            if (buffer is null || buffer.Length <= length)
                buffer = new byte[length + 1];

            var bytes = buffer.AsSpan(0, (int)length + 1);
            var count = 0;
            for (var read = -1; read != 0 && (count < length || (length == 0 && count < bytes.Length)); count += read)
                read = RandomAccess.Read(handle, bytes[count..], count);

            return new(buffer, (int)Math.Min(count, length), null);
        }
        catch (UnauthorizedAccessException)
        {
            return Failed(Directory.Exists(path) ? "it is a folder" : "permission denied");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failed("no such file");
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            return Failed(exception.Message.TrimEnd('.'));
        }
    }

    /// <summary>Reads a stream up to the limit. Nothing is thrown.</summary>
    public static FileContent Read(Func<Stream> open)
    {
        var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];

        try
        {
            using var stream = open();
            for (int read; buffer.Length <= SizeLimits.File && (read = stream.Read(chunk)) > 0;)
                buffer.Write(chunk, 0, read);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failed(exception.Message.TrimEnd('.'));
        }

        return new(buffer.GetBuffer(), (int)buffer.Length, null);
    }

    private static FileContent Failed(string problem) => new([], 0, problem);
}
