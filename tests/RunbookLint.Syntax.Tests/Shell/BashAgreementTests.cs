using System.Diagnostics;
using RunbookLint.Syntax.Shell;

namespace RunbookLint.Syntax.Tests.Shell;

/// <summary>Scripts that bash takes are read without errors, and scripts that it refuses are reported. Without bash, only the first half of that is checked.</summary>
public class BashAgreementTests
{
    [Theory]
    [InlineData("a; b & c && d || ! e | f |& g")]
    [InlineData("! ! a; !")]
    [InlineData("{ a; }; { { b; } }; (c); ( (d); ); {(e)}")]
    [InlineData("if a; then b; elif c; then d; else e; fi >f 2>&1 | g")]
    [InlineData("if { a; } then b; fi; while (c) do d; done")]
    [InlineData("while a; do b; done; until c\ndo\nd\ndone <e")]
    [InlineData("for a in b c; do d; done; for a; do b; done; for a do b; done\nfor a\nin b\ndo c; done")]
    [InlineData("for ((;;)) { a; break; }; for ((i=0; i<(2+1); i++)); do a; done")]
    [InlineData("select a in b; do c; done")]
    [InlineData("case a in b) c;; (d|e) f;& g) ;;& *) h; esac; case x in esac; case y in\nz)\nesac")]
    [InlineData("case if in if) a;; then|fi) b;; esac")]
    [InlineData("case $(case a in b) c;; esac) in d) e;; esac")]
    [InlineData("a() { b; }; c () (d); function e { f; }; function g() { h; } >i; function j\n{ k; }; l() if m; then n; fi; o:p-q.r() { s; }")]
    [InlineData("function a (b)")]
    [InlineData("[[ a && b || ( ! c ) ]] && [[ d =~ ^(e|f g)+$ ]] && [[ h == i* ]] && [[ j -nt k ]] && [[ -n a\n&& -n b\n]]")]
    [InlineData("[[ $a =~ [[:space:]]*(b) ]]; [[ $a =~ $b ]]; [[ a < b && c > d ]]; [[ -z ${x:-} ]]; [[ ( a ) ]]")]
    [InlineData("((a = 1, b++)); ((a)) && ((b > (c))); ((a) | b); ((a); (b))")]
    [InlineData("a=1 b=\"c d\" e=$(f) g; a+=b; a[1]=c; a[b c]=d; a[\"x y\"]+=z")]
    [InlineData("a=(b c\n# d\ne [f]=g [h i]=j \"k\" $(l)); a+=(m); a=()")]
    [InlineData("declare -A a=([b]=c); local d=(e) f=g; export h i=j; readonly k=(l); typeset -i m=1")]
    [InlineData("a >b <c >>d 2>&1 >&2 <&- >| e <> f &> g &>> h 3<i {fd}>j <<<k <<< \"l\"")]
    [InlineData("a <<E <<'F' <<\"G\" <<-H\n$x\nE\ny\nF\nz\nG\n\tw\n\tH\nb")]
    [InlineData("cat <<E | while read a; do\nb\nE\nc; done")]
    [InlineData("if cat <<E; then\na\nE\nb; fi; x=$(cat <<'E'\n) ' \" `\nE\n)")]
    [InlineData("cat <<E\n$(a 'b') ${c:-\"d\"} `e` \" ' \\$\nE\n")]
    [InlineData("cat << \\E\n$(\nE\n")]
    [InlineData("echo \"$(echo \"$(echo \"a\")\")\" \"${a:-\"${b}\"}\" \"${a:-'b'}\" ${a:-'}'} \"${a#'}'}\"")]
    [InlineData("echo `a \\`b\\`` \"`c \"d\"`\" \"`e \\\"f\\\"`\" `# g` `h\ni`")]
    [InlineData("echo $((1+2)) $((a[1]+(2))) $(( $(b) * ${c} )) $[1+2] $((a); (b)) $( (c) )")]
    [InlineData("echo $'a\\'b' $\"c\" 'd'\"e\"f\\ g \"\\\"\" '\\'")]
    [InlineData("echo ${#a} ${#a[@]} ${!a} ${!a[@]} ${!a*} ${a[@]:1:2} ${a//\\//b} ${a/#b} ${a^^} ${a,,[b]} ${a@Q} ${#} ${##} ${#?} ${?} ${@} ${*:1} ${1} ${12} ${a:=b c}")]
    [InlineData("diff <(a) >(b) > >(c) 2> >(d >&2) <<<$(e)")]
    [InlineData("a \\\n  b \\\n\nc\\\nd &\\\n& e")]
    [InlineData("a # b ' \" ( `\n# c\nd;#e\nf $# ${#g} h#i")]
    [InlineData("a |\n# b\n\nc &&\n\nd ||\ne")]
    [InlineData("time a; time -p { b; }; time (c); time; ! time d; coproc e; coproc F { g; }; coproc { h; }")]
    [InlineData("echo if then fi { } ! [[ ]] case esac in do done function time")]
    [InlineData("a={b,c} d=~/e f=g=h i= j; {k,l} }m {n")]
    [InlineData("echo a^b %c ~d ]e[ [f] *g ?h @i +j ,k -l .m /n :o =p _q")]
    [InlineData("trap 'a' EXIT; set -- \"$@\"; . ./b; exec >&2; eval \"c\"; shift; return 1; : ${d:=e}")]
    [InlineData("a() { b; }\n\n\n# c\nd\n\n")]
    [InlineData("\n\n  \t\n")]
    [InlineData("")]
    [InlineData("a; } ")]
    [InlineData("a | | b")]
    [InlineData("fi")]
    [InlineData("a; ; b")]
    [InlineData("if a; then b")]
    [InlineData("if a; b; fi")]
    [InlineData("for a in b; c; done")]
    [InlineData("( a")]
    [InlineData("a )")]
    [InlineData("a (b)")]
    [InlineData("echo \"a")]
    [InlineData("echo 'a")]
    [InlineData("echo $(a")]
    [InlineData("echo ${a")]
    [InlineData("[[ a")]
    [InlineData("case a in b) c")]
    [InlineData("a > ; b")]
    [InlineData("a=(b; c)")]
    [InlineData("{ a; } b")]
    [InlineData("cat <<E\na")]
    public void Agrees_with_bash(string script)
    {
        var accepts = Bash.Accepts(script);
        var errors = ShellParser.Parse(script).Errors.Select(error => error.Message).ToArray();

        if (accepts == true)
            errors.Should().BeEmpty();
        else if (accepts == false)
            errors.Should().NotBeEmpty();

        ShellInvariants.Verify(script);
    }

    private static class Bash
    {
        private static readonly bool IsMissing = Run("") is null;

        /// <summary>Whether <c>bash -n</c> takes the script in silence; null when there is no bash.</summary>
        public static bool? Accepts(string script) => IsMissing ? null : Run(script);

        private static bool? Run(string script)
        {
            try
            {
                using var process = Process.Start(new ProcessStartInfo("bash", "-n")
                {
                    RedirectStandardInput = true,
                    RedirectStandardError = true,
                    Environment = { ["LC_ALL"] = "C" },
                });

                if (process is null)
                    return null;

                process.StandardInput.Write(script);
                process.StandardInput.Close();
                var complaints = process.StandardError.ReadToEnd();
                process.WaitForExit();
                return process.ExitCode == 0 && complaints.Length == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                return null;
            }
            catch (IOException)
            {
                return null;
            }
        }
    }
}
