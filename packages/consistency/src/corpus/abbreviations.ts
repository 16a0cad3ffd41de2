/**
 * Abbreviations, by language, whose full stop ends no sentence though a capital may follow. Lower case; of a spaced one
 * (`z. B.`) the last part. Single letters need no entry: an initial never ends a sentence.
 */
export const abbreviations: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    bg: 'вж напр стр фиг чл др',
    ca: 'etc núm pàg sr sra',
    cs: 'např tj tzn tzv apod atd resp č čís obr tab mj popř kap',
    da: 'bl.a dvs f.eks osv nr jf mht pga evt inkl ca fig',
    de: 'abb abs anm art bspw bzw ca dgl evtl ggf inkl kap max min mind nr sog tab usw vgl zzgl d.h z.b u.a o.ä i.d.r u.u',
    en: 'approx cf dept e.g eg etc fig figs i.e ie inc no nos vs sec ver',
    es: 'aprox art cap ej etc fig id ids máx mín núm pág págs sr sra tel ud uds ee.uu p.ej',
    et: 'jne nt lk joon vt st',
    fi: 'esim jne ks mm mr nk ns nro s.o ts tms ym kpl',
    fr: 'art cf chap env etc ex fig max min p.ex éd réf vol',
    hr: 'npr tj itd sl br str tzv',
    hu: 'kb pl stb ill ún sz old ábra dr vö pld',
    it: 'art cap cfr ecc es fig max min num pag pagg sig tel',
    lt: 'pvz t.y pav psl žr t.t nr',
    lv: 'piem t.i u.c utt sk nr lpp',
    nb: 'bl.a dvs f.eks osv nr jf pga evt inkl ca fig mht',
    nl: 'bijv bv d.m.v d.w.z enz evt incl m.b.t nl nr o.a t.o.v i.v.m z.s.m ca max min resp',
    pl: 'dot itd itp m.in np nr ok por pt rys str tab tj tzn tzw ul wg ww zob',
    pt: 'art cap etc ex fig máx mín núm p.ex pág págs sr sra tel',
    ro: 'art cap etc ex fig nr pag ș.a d.ex',
    ru: 'гл др зам им кол напр обл пп пр рис руб см соотв ср стр табл т.д т.е т.к т.н т.п тел тыс ул',
    sk: 'napr tj tzn tzv atď resp č čís obr tab príp kap',
    sl: 'npr tj itd oz št str t.i',
    sr: 'нпр тј итд бр стр npr tj itd br str',
    sv: 'bl.a ca dvs ev f.d fig forts inkl jfr kap m.fl m.m nr o.d osv resp s.k t.ex t.o.m t.v',
    tr: 'bkz bk çev dr örn sn no vb vs yy age',
    uk: 'див ін мал напр пп рис стор табл т.д т.і т.п т.зв',
    vi: 'v.v tp tr',
  }).map(([language, list]) => [language, new Set(list.split(' '))]),
);
