/// How reports look: dark text on paper, one accent, marks told apart by shape.
enum HTMLStylesheet {
  static let text: StaticString = """
    :root{--ink:#14202b;--soft:#46525e;--rule:#c3cad1;--accent:#0b4a6f;--mark:#9a3412}
    *{box-sizing:border-box}
    html{font:15px/1.42 -apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",\
    "Noto Sans",sans-serif;color:var(--ink);background:#e9ecef;\
    -webkit-text-size-adjust:100%}
    body{margin:0;font-variant-numeric:lining-nums tabular-nums;overflow-wrap:anywhere;\
    hyphens:manual}
    .page{background:#fff;max-width:58rem;margin:1.5em auto;padding:2.2em 2.6em;display:flex;\
    flex-direction:column;gap:.85em;box-shadow:0 1px 5px #0003}
    p,ul,dl,h1,h2,h3,figure,blockquote{margin:0}
    p+p,p+ul,ul+p,table+p,figure+table{margin-top:.3em}
    ul{padding:0;list-style:none}
    li+li{margin-top:.22em}
    h1{font-size:2em;line-height:1.1;letter-spacing:-.012em;font-weight:700}
    h2{font-size:1.02em;line-height:1.25;color:var(--accent);font-weight:700;\
    border-bottom:1.5px solid var(--accent);padding-bottom:.14em;margin-bottom:.4em}
    h3{font-size:1em;line-height:1.25;font-weight:700;margin-bottom:.18em}
    header .kicker{color:var(--accent);font-weight:600;letter-spacing:.01em}
    header.again{border-bottom:1px solid var(--rule);color:var(--soft);padding-bottom:.2em;\
    font-size:.88em}
    .facts{display:flex;flex-wrap:wrap;gap:.15em 1.5em;margin-top:.45em;font-size:.9em}
    .facts dt{display:inline;color:var(--soft)}
    .facts dt::after{content:" "}
    .facts dd{display:inline;margin:0;font-weight:600}
    .key{display:flex;align-items:baseline;gap:.7em;flex-wrap:wrap}
    .key strong{font-size:2.3em;line-height:1;letter-spacing:-.02em}
    .key span{color:var(--soft)}
    .columns{display:flex;gap:1.6em}
    .columns>div{flex:1 1 0;min-width:0;display:flex;flex-direction:column;gap:.85em}
    .card{border:1px solid var(--rule);border-left:4px solid var(--accent);border-radius:2px;\
    padding:.55em .8em;flex:1 0 auto}
    .callout{border-left:4px solid var(--mark);padding:.15em 0 .15em .7em}
    blockquote{border-left:2px solid var(--rule);padding-left:.65em;margin:.3em 0}
    blockquote p{font-style:italic}
    blockquote footer{border:0;padding:0;margin:0;font-size:.85em;color:var(--soft)}
    table{border-collapse:collapse;width:100%;font-size:.88em;line-height:1.25}
    caption{text-align:left;color:var(--soft);padding-bottom:.2em}
    th,td{text-align:left;vertical-align:middle;padding:.12em .5em .12em 0;font-weight:400;\
    border-bottom:1px solid #e1e5e9}
    thead th{color:var(--soft);font-size:.93em;vertical-align:bottom;border-bottom-color:var(--rule)}
    th.group{font-weight:700;padding-top:.4em;border-bottom-color:var(--rule)}
    .n{text-align:right;white-space:nowrap}
    .n+td,.n+th{padding-left:.4em}
    .p{width:158px;padding-top:0;padding-bottom:0}
    .note,.legend{font-size:.85em;color:var(--soft)}
    .legend{display:flex;flex-wrap:wrap;gap:.1em 1.2em;margin-top:.25em}
    .legend li{display:flex;align-items:center;gap:.35em;margin:0}
    .blank td{border:1px solid var(--rule);height:2.1em}
    .blank th{border:1px solid var(--rule);padding:.2em .45em}
    .lines .line{border-bottom:1px solid var(--rule);height:1.65em}
    .form{display:flex;flex-direction:column;flex:1 0 auto}
    .form>.blank{flex:1 0 auto}
    .signatures{display:flex;gap:1em;flex:1 0 auto}
    .signatures>div{flex:1 1 0;min-width:0;border:1px solid var(--rule);padding:.4em .6em;\
    min-height:4.6em;display:flex;flex-direction:column;justify-content:space-between}
    .signatures .date{color:var(--soft);font-size:.88em}
    .page>footer{border-top:1px solid var(--rule);padding-top:.3em;margin-top:auto;\
    color:var(--soft);font-size:.8em;line-height:1.3}
    .page>footer p{margin:0}
    svg{display:block;overflow:visible}
    svg text{font:9px -apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;\
    fill:var(--soft);text-anchor:middle}
    .bullet{width:100%;height:auto}
    .bullet text{font-size:10px}
    .bullet .ol{font-weight:700;fill:var(--mark)}
    .bar{fill:#cfdbe4}
    .g{stroke:#d5dbe1;stroke-width:1;fill:none}
    .v{fill:var(--accent)}
    .vh{fill:#fff;stroke:var(--accent);stroke-width:1.8}
    .vi{stroke:var(--accent);stroke-width:3;fill:none}
    .t{fill:#fff;stroke:#4b5763;stroke-width:1.2}
    .ti{stroke:#6b7682;stroke-width:1.2;fill:none}
    .o{stroke:var(--mark);stroke-width:1.6;fill:none}
    .oh{fill:var(--mark)}
    a{color:var(--accent)}
    .aloud{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
    white-space:nowrap}
    @media(max-width:46rem){.page{padding:1.1em;margin:0 0 .6em}.columns,.signatures\
    {flex-direction:column}table{display:block;overflow-x:auto}
    tbody th[scope=row]{min-width:8.5em}
    th,td{overflow-wrap:normal}}
    @page{size:A4;margin:10mm 13mm}
    @media print{
    html{font-size:12px;line-height:1.34;background:#fff}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .page{max-width:none;margin:0;padding:0;box-shadow:none;min-height:275mm;gap:2.2mm;\
    break-after:page}
    .page>.form{max-height:84mm}
    .blank td{height:8mm}
    .lines .line{height:6.4mm}
    .dots{height:15px}
    thead .dots{height:11px}
    .dense{font-size:.93em;line-height:1.28;gap:1.7mm}
    .tight{font-size:.84em;line-height:1.22;gap:1.4mm}
    .dense .columns>div{gap:1.7mm}
    .tight .columns>div{gap:1.4mm}
    .dense .dots{height:13.5px}
    .tight .dots{height:12px}
    .dense .blank td{height:6.5mm}
    .tight .blank td{height:5.4mm}
    .dense .lines .line,.tight .lines .line{height:5.6mm}
    .page:last-child{break-after:auto}
    .columns{gap:6mm}
    .columns>div{gap:2.2mm}
    .signatures>div{min-height:15mm}
    .tight .signatures>div{min-height:13mm}
    section,table,figure,blockquote,.card,.callout,.signatures,.lines,tr{break-inside:avoid}
    h1,h2,h3{break-after:avoid}
    thead{display:table-header-group}
    a{color:inherit;text-decoration:none}
    }
    """
}
