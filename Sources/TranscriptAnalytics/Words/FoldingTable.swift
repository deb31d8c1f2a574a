/// The letters that fold to another one: lower case, without accents, ligatures written out.
///
/// It covers the letters with canonical decompositions of Latin, Greek and Cyrillic (Unicode 15),
/// so that a letter and its decomposed form, whose combining marks are dropped, fold to the same.
enum FoldingTable {
  /// Scalars below this value are looked up in the table.
  static let limit: UInt32 = 0x2000

  /// The folded scalar of each scalar, 0 for those that fold to themselves or are not letters; two
  /// letters are written `0x8000 | first << 7 | second`.
  static let folded: [UInt16] = {
    var table = [UInt16](repeating: 0, count: Int(limit))
    for group in single.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let scalars = group.unicodeScalars
      guard let base = scalars.first else { continue }
      for scalar in scalars.dropFirst() {
        table[Int(scalar.value)] = UInt16(truncatingIfNeeded: base.value)
      }
    }
    for (letters, first, second) in double {
      for scalar in letters.unicodeScalars {
        table[Int(scalar.value)] = 0x8000 | UInt16(first) << 7 | UInt16(second)
      }
    }
    return table
  }()

  private static let double: [(letters: String, first: UInt8, second: UInt8)] = [
    ("ÆæǢǣǼǽ", UInt8(ascii: "a"), UInt8(ascii: "e")),
    ("Œœ", UInt8(ascii: "o"), UInt8(ascii: "e")),
    ("ßẞ", UInt8(ascii: "s"), UInt8(ascii: "s")),
    ("Þþ", UInt8(ascii: "t"), UInt8(ascii: "h")),
  ]

  /// Each word is a letter followed by those that fold to it.
  private static let single = """
    aÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ bḂḃḄḅḆḇ cÇçĆćĈĉĊċČčḈḉ
    dÐðĎďĐđḊḋḌḍḎḏḐḑḒḓ eÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ fḞḟ gĜĝĞğĠġĢģǦǧǴǵḠḡ
    hĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖ iÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊị jĴĵǰ kĶķǨǩḰḱḲḳḴḵ lĹĺĻļĽľŁłḶḷḸḹḺḻḼḽ
    mḾḿṀṁṂṃ nÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ oÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖ
    oỗỘộỚớỜờỞởỠỡỢợ pṔṕṖṗ rŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ sŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛ tŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗ
    uÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰ uự vṼṽṾṿ wŴŵẀẁẂẃẄẅẆẇẈẉẘ xẊẋẌẍ
    yÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ zŹźŻżŽžẐẑẒẓẔẕ ĳĲ ŀĿ ŋŊ ƀɃ ƃƂ ƅƄ ƈƇ ƌƋ ƒƑ ƕǶ ƙƘ ƚȽ ƞȠ ƣƢ ƥƤ ƨƧ ƭƬ ƴƳ ƶƵ
    ƹƸ ƽƼ ƿǷ ǆǄǅ ǉǇǈ ǌǊǋ ǝƎ ǥǤ ǳǱǲ ȝȜ ȣȢ ȥȤ ȼȻ ɂɁ ɇɆ ɉɈ ɋɊ ɍɌ ɏɎ ɓƁ ɔƆ ɖƉ ɗƊ əƏ ɛƐ ɠƓ ɣƔ ɨƗ ɩƖ
    ɯƜ ɲƝ ɵƟ ʀƦ ʃƩ ʈƮ ʉɄ ʊƱ ʋƲ ʌɅ ʒƷǮǯ ͱͰ ͳͲ ͷͶ ͻϽ ͼϾ ͽϿ
    αΆΑάἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏὰάᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾰᾱᾲᾳᾴᾶᾷᾸᾹᾺΆᾼ βΒ γΓ δΔ εΈΕέἐἑἒἓἔἕἘἙἚἛἜἝὲέῈΈ ζΖ
    ηΉΗήἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὴήᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟῂῃῄῆῇῊΉῌ θΘϴ ιΊΐΙΪίϊἰἱἲἳἴἵἶἷἸἹἺἻἼἽἾἿὶίιῐῑῒΐῖῗῘῙῚΊ κΚ
    λΛ μΜ νΝ ξΞ οΌΟόὀὁὂὃὄὅὈὉὊὋὌὍὸόῸΌ πΠ ρΡῤῥῬ σΣ τΤ υΎΥΫΰϋύὐὑὒὓὔὕὖὗὙὛὝὟὺύῠῡῢΰῦῧῨῩῪΎ φΦ χΧ ψΨ
    ωΏΩώὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὼώᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯῲῳῴῶῷῺΏῼ ϒϓϔ ϗϏ ϙϘ ϛϚ ϝϜ ϟϞ ϡϠ ϣϢ ϥϤ ϧϦ ϩϨ ϫϪ ϭϬ ϯϮ ϲϹ
    ϳͿ ϸϷ ϻϺ аАӐӑӒӓ бБ вВ гЃГѓ дД еЀЁЕѐёӖӗ жЖӁӂӜӝ зЗӞӟ иЍИЙйѝӢӣӤӥ кЌКќ лЛ мМ нН оОӦӧ пП рР сС тТ
    уЎУўӮӯӰӱӲӳ фФ хХ цЦ чЧӴӵ шШ щЩ ъЪ ыЫӸӹ ьЬ эЭӬӭ юЮ яЯ ђЂ єЄ ѕЅ іІЇї јЈ љЉ њЊ ћЋ џЏ ѡѠ ѣѢ ѥѤ
    ѧѦ ѩѨ ѫѪ ѭѬ ѯѮ ѱѰ ѳѲ ѵѴѶѷ ѹѸ ѻѺ ѽѼ ѿѾ ҁҀ ҋҊ ҍҌ ҏҎ ґҐ ғҒ ҕҔ җҖ ҙҘ қҚ ҝҜ ҟҞ ҡҠ ңҢ ҥҤ ҧҦ ҩҨ ҫҪ
    ҭҬ үҮ ұҰ ҳҲ ҵҴ ҷҶ ҹҸ һҺ ҽҼ ҿҾ ӄӃ ӆӅ ӈӇ ӊӉ ӌӋ ӎӍ ӏӀ ӕӔ әӘӚӛ ӡӠ өӨӪӫ ӷӶ ӻӺ ӽӼ ӿӾ ԁԀ ԃԂ ԅԄ ԇԆ
    ԉԈ ԋԊ ԍԌ ԏԎ ԑԐ ԓԒ ԕԔ ԗԖ ԙԘ ԛԚ ԝԜ ԟԞ ԡԠ ԣԢ ԥԤ ԧԦ ԩԨ ԫԪ ԭԬ ԯԮ ỻỺ ỽỼ ỿỾ ⱥȺ ⱦȾ
    """
}
