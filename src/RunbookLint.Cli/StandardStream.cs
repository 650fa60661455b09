namespace RunbookLint.Cli;

/// <summary>Standard output or standard error, which whoever starts the program may have closed.</summary>
/// <param name="write">Writes to it.</param>
/// <param name="isNeeded">Whether the run has failed when nothing can be written: so for findings, not for messages about the run.</param>
internal sealed class StandardStream(StandardStream.Writing write, bool isNeeded) : Stream
{
    /// <summary>Writes bytes.</summary>
    public delegate void Writing(ReadOnlySpan<byte> bytes);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            write(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (isNeeded)
                throw new IOException($"standard output cannot be written: {exception.Message}", exception);
        }
    }

    public override void Flush()
    {
        // There is no buffer.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
