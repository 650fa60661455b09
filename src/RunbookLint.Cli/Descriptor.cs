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
    private const int GetFlags = 1;
    private const int ClosedOnExecution = 1;

    private bool isOver;

    /// <summary>
    /// Whether whoever started the program has left a descriptor open. In the place of a closed one may stand what the runtime has opened for
    /// itself since then: that is marked to be closed when another program is executed, and what was handed over cannot be.
    /// </summary>
    /// <param name="number">0 for standard input, 1 for standard output, 2 for standard error.</param>
    public static bool IsOpen(int number) => Control(number, GetFlags) is >= 0 and var flags && (flags & ClosedOnExecution) == 0;

    /// <summary>Writes all of it; when nobody reads any more, nothing, as <c>| head</c> wants it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 0 && !IsOpen(number))
            throw new IOException("it is closed");

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

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int descriptor, ref byte bytes, nint count);
}
