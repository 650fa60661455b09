using System.ComponentModel;
using System.Runtime.InteropServices;

namespace RunbookLint.Cli;

/// <summary>
/// An open descriptor of Unix, written to as it is. The console's own streams load the terminal's description first and switch its keypad, which
/// shows up as rubbish in recorded sessions and takes time.
/// </summary>
/// <param name="number">1 for standard output, 2 for standard error.</param>
internal sealed partial class Descriptor(int number)
{
    private const int Interrupted = 4;
    private const int Full = 11;
    private const int FullOnMac = 35;
    private const int NobodyReads = 32;

    private bool isOver;

    /// <summary>Writes all of it; when nobody reads any more, nothing, as <c>| head</c> wants it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0 && !isOver)
        {
            var written = Write(number, ref MemoryMarshal.GetReference(bytes), bytes.Length);
            if (written >= 0)
            {
                bytes = bytes[(int)written..];
                continue;
            }

            switch (Marshal.GetLastPInvokeError())
            {
                case Interrupted:
                    break;
                case NobodyReads:
                    isOver = true;
                    break;
                case Full or FullOnMac:
                    Thread.Sleep(1);
                    break;
                case var error:
                    throw new IOException(new Win32Exception(error).Message);
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, ref byte bytes, nint count);
}
