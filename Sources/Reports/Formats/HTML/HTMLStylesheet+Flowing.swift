extension HTMLStylesheet {
  /// What a document adds that flows over its sheets: forms to tick and to write in, light only.
  static let flowing: StaticString = """
    :root{color-scheme:light}
    h4{margin:0 0 .15em;font-size:1em;line-height:1.25;font-weight:700}
    .page{display:block}
    thead .n{white-space:normal;overflow-wrap:break-word}
    tbody th[scope=row]{overflow-wrap:break-word}
    .page>*+*{margin-top:.8em}
    section>section{margin-top:.5em}
    section>p,section>ul,section>dl,section>div{margin-top:.25em}
    .entry{border-top:1px solid var(--rule);padding-top:.5em;padding-bottom:.55em}
    h2+.entry,h3+.entry{border-top:0;padding-top:.1em}
    .entry .facts{font-size:.9em;margin-top:.1em}
    .entry .facts dd{font-weight:400}
    .entry li{color:var(--soft);font-size:.92em}
    .boxes{display:flex;flex-wrap:wrap;gap:.2em 1.4em;margin-top:.35em}
    .entry .boxes li,.boxes li{display:flex;gap:.45em;align-items:baseline;margin:0;\
    color:var(--ink);font-size:1em}
    .entry .boxes .for,.boxes .for{color:var(--soft)}
    .boxes+.boxes{font-size:.86em}
    .boxes small{color:var(--soft);font-size:.88em}
    .box{flex:none;width:.86em;height:.86em;border:1.4px solid var(--ink);position:relative;top:.08em}
    .fields{display:flex;flex-wrap:wrap;gap:.5em 1.4em;margin-top:.4em}
    .fields p{flex:1 1 12em;margin:0;border-bottom:1px solid var(--rule);color:var(--soft);\
    padding-bottom:1px;min-height:1.7em}
    .lines p{color:var(--soft)}
    @media print{
    .page{min-height:0}
    section{break-inside:auto}
    .entry,.boxes,.fields,.lines{break-inside:avoid}
    h2,h3,h4{break-after:avoid}
    .lines .line{height:5.6mm}
    }
    @page{@bottom-right{content:counter(page) " / " counter(pages);font-size:8px;color:#46525e}}
    """
}
