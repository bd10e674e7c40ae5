"""What is code although it stands where copy stands: command lines, JSON, programs in strings, ligatures."""

import re
from collections.abc import Mapping

from copylint.formats.vocabulary.key_words import words

MOST_LINES = 60  # of a string that are looked at
_COMMAND = re.compile(
    r"(?:[$#>%❯➜]\s+)?(?:sudo\s+)?(?:"
    r"(?:npm|pnpm|yarn|bun)\s+(?:i|install|add|run|create|init|exec|start|dev|dlx|x|test|ci|publish|global|build)\b"
    r"|(?:npx|bunx|uvx|kubectl|gcloud|wrangler)\s+[\w@./-]"
    r"|(?:pip3?|pipx|gem|cargo|brew|apt|apt-get|conda|dnf|yum|choco|scoop|helm|flutter|composer)\s+"
    r"(?:install|add|get|tap|upgrade|update|require|create-project|pub|repo)\b"
    r"|go\s+(?:get|install|run|mod)\s+[\w-]*+[./]|uv\s+(?:add|pip|run|tool|sync|init)\b"
    r"|(?:curl|wget)\s+(?:-|https?:|[\"'])|git\s+(?:clone|add|commit|push|pull|checkout|remote)(?:\s+(?:-|[\w-]*+[./:@]|origin\b)|$)"
    r"|docker(?:-compose)?\s+(?:run|build|pull|push|compose|exec|login|up)(?:\s+(?:-|[\w-]*+[./:])|$)"
    r"|terraform\s+(?:init|apply|plan|import)\b|dotnet\s+(?:add|new|run|tool)\b|php\s+artisan\b"
    r"|bundle\s+(?:install|exec|add)\b|rails\s+(?:new|g|generate|db:\w+|server)\b|deno\s+(?:run|add|install|task)\b"
    r"|(?:vercel|netlify|firebase|fly|heroku)\s+(?:deploy|init|dev|login|launch|link|env)(?:\s+-|$)"
    r"|(?:python3?|node)\s+(?:-|[\w/-]*+\.)|cd\s+[\w./~-]++\s*+(?:$|&&)|export\s+[A-Z_]+=)"
)
_STOPPED = re.compile(r"[A-Za-z]{2}[.!?…]$")
_JSON = re.compile(r"\s*[{\[]\s*(?:[{\[]\s*)?\"[^\"\n]{1,80}\"\s*[:,\]]")
_REQUEST = re.compile(r"(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+(?:/|https?:)\S*")
_STATEMENT = re.compile(
    r"(?:const|let|var|import|export|return|function|def|class|await|async|package|public|private|fn|func|type"
    r"|interface|from|with|use|using|namespace|struct|enum|elif|else:|try:|if|for|while)\b"
    r"[^\[({;=:'\"`*]{0,200}+[\[({;=:'\"`*]"
    r"|(?:print|puts|echo|console\.\w{1,20}|fmt\.\w{1,20})\b ?[(\"'$]"
    r"|[}\])]{1,3}[;,)]?$|\"[\w$-]{1,60}\" ?:|#include|//|/\*|\*/|\* |<\?php|</?[a-zA-Z][\w-]{0,40}[ >]"
    r"|@\w{1,40}\(|--?[a-zA-Z][\w-]{0,40}[ =]|(?:SELECT|INSERT|UPDATE|FROM|WHERE|CREATE|JOIN)\s"
    r"|(?:graph|flowchart|sequenceDiagram|gantt|erDiagram|classDiagram)(?: (?:TD|LR|TB|RL|BT)\b|$)"
)
_ASSIGNED = re.compile(r"[\w.$\[\]]{1,80}+(?: ?: ?[\w<>\[\],]{1,40}+)? ?(?:[-+*/|]?=|:=|<-|=>) ?\S")
_CALLED = re.compile(r"[\w.$]{1,80}+\(")
_SETTING = re.compile(r"(?:- )?[a-z][\w.-]{0,60}+:(?:\s|$)")
_MERMAID = re.compile(r"\s*(?:graph|flowchart)\s+(?:TD|LR|TB|RL|BT)\b|\s*sequenceDiagram\b")
_LIGATURE = re.compile(r"\s*(?:\{\s*[\"'`])?[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*(?:[\"'`]\s*\})?\s*</")
_ICON_CLASS = re.compile(r"(?:^|\s)(?:material-(?:icons|symbols)[\w-]*|mdi|ligature|ms-icon)(?:\s|$)")
_ICONS = frozenset(("icon", "icons", "glyph", "symbol"))
# Components that show code, by any word of their name, with the last words that such names end in.
_SHOWS_CODE = frozenset(
    """
    code codes terminal shell bash snippet console prism shiki sandpack mermaid latex katex monaco cli repl
    command install codemirror asciinema
    """.split()
)
_SURELY = frozenset(
    """
    terminal snippet prism shiki sandpack mermaid latex katex math codeblock codemirror asciinema highlighter
    syntaxhighlighter sourcecode
    """.split()
)
_ENDS = frozenset(
    """
    block blocks line lines window output example examples snippet sample group editor view viewer panel
    prompt command demo preview code box area tabs playground runner
    """.split()
)
_HOLD_CODE = frozenset(
    """
    code codes lines line command commands snippet snippets value text content output input prompt chart
    formula source example examples body files items children
    """.split()
)


def is_command(text: str) -> bool:
    """Whether a text is a command line and no sentence: "npm install acme"."""
    return bool(_COMMAND.match(text)) and not _STOPPED.search(text)


# A line of a program that no sentence looks like, though it stands alone.
_ALONE = re.compile(
    r"(?:export[ ]++)?+(?:const|let|var)[ ]++[\w$]++[ ]*+=[ ]*+\S"
    r"|import[ ]++(?:[\w*{}$,]++[ ]++){0,20}+[\"'][^\"']++[\"'];?+$"
    r"|from[ ]++[\w.]++[ ]++import[ ]++(?:[\w*]++(?:,[ ]*+|$)){1,20}+$"
    r"|export[ ]++default[ ]++(?:\{|function|class)"
    r"|(?:async[ ]++)?+(?:function|def)[ ]++[\w$]++\([^()]*+\)[ ]*+[{:]"
    r"|\$[ ][a-z][\w.-]*+(?:[ ]|$)"
)
_CALL = re.compile(r"[\w$]++(?:\.[\w$]++)++\(")


def is_code(text: str) -> bool:
    """Whether a line is none of words: a command, JSON, or a request to a server ("GET /v1/orders")."""
    json = _JSON.match(text) and text.endswith(("}", "]"))
    return is_command(text) or bool(json or _REQUEST.fullmatch(text) or _states_alone(text))


def _states_alone(text: str) -> bool:
    called = _CALL.match(text) and text.endswith((")", ");"))
    return bool(called or _ALONE.match(text))


def is_program(text: str) -> bool:
    """Whether a string is JSON, a program, a request or a diagram, however many words it holds."""
    if is_code(text) or _JSON.match(text) or _MERMAID.match(text):
        return True
    lines = [line for whole in text.strip().splitlines()[:MOST_LINES] if (line := whole.strip())]
    if len(lines) < 2:
        return False
    if all(_SETTING.match(line) for line in lines):
        return True
    return 2 * sum(map(_states, lines)) >= len(lines)


def _states(line: str) -> bool:
    """Whether a line is one of a program."""
    called = bool(_CALLED.match(line)) and line[-1] in ")({,;["
    return called or bool(_STATEMENT.match(line) or _ASSIGNED.match(line))


def shows_code(component: str) -> bool:
    """Whether what stands in a component is code: CodeBlock, Terminal, InstallCommand, Mermaid."""
    named = words(component.rpartition(".")[2])
    if not named or component.islower():
        return False
    last = named[-1]
    return (
        last in _SURELY
        or "".join(named) in _SURELY
        or (len(named) > 1 and last in _ENDS and not _SHOWS_CODE.isdisjoint(named))
    )


def holds_code(component: str, prop: str) -> bool:
    """Whether a prop of a component holds the code that it shows."""
    return shows_code(component) and words(prop)[-1:] != [] and words(prop)[-1] in _HOLD_CODE


def names_icon(element: str, props: Mapping[str, str], text: str, at: int) -> bool:
    """Whether the text of an element, which begins at ``at``, is the name of an icon: ``arrow_forward``."""
    named = words(element.rpartition(".")[2])
    icon = named[-1:] and named[-1] in _ICONS
    classes = f"{props.get('className', '')} {props.get('class', '')}"
    return bool(icon or _ICON_CLASS.search(classes)) and bool(_LIGATURE.match(text, at, at + 80))
