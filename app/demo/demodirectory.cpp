// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demodirectory.h"

#include <QUuid>

#include <iterator>

namespace {
/** A name as its owner writes it, and how their user name spells it. */
struct Name {
    const char *shown;
    const char *latin;
};

enum class Order { GivenFirst, FamilyFirst };

/** People who write alike. */
struct Script {
    Order order;
    const char *between;
    const Name *given;
    int givenCount;
    const Name *family;
    int familyCount;
};

constexpr Name latinGiven[] = {
    {"Anna", "anna"},       {"Bruno", "bruno"},         {"Chloé", "chloe"},       {"Diego", "diego"},
    {"Émile", "emile"},     {"Françoise", "francoise"}, {"Grzegorz", "grzegorz"}, {"Hélène", "helene"},
    {"Ines", "ines"},       {"Jürgen", "juergen"},      {"Kateřina", "katerina"}, {"Łukasz", "lukasz"},
    {"Márta", "marta"},     {"Noah", "noah"},           {"Óscar", "oscar"},       {"Petra", "petra"},
    {"Quentin", "quentin"}, {"Rūta", "ruta"},           {"Søren", "soeren"},      {"Þóra", "thora"},
    {"Uğur", "ugur"},       {"Véronique", "veronique"}, {"William", "william"},   {"Ximena", "ximena"},
    {"Yvonne", "yvonne"},   {"Žofia", "zofia"},         {"Aoife", "aoife"},       {"Björn", "bjorn"},
    {"Ștefan", "stefan"},   {"Mária", "maria"},         {"Alice", "alice"},       {"Bob", "bob"},
};
constexpr Name latinFamily[] = {
    {"Andersson", "andersson"},
    {"Bäcker", "baecker"},
    {"Černý", "cerny"},
    {"Dvořák", "dvorak"},
    {"Estévez", "estevez"},
    {"Fernández", "fernandez"},
    {"García Márquez", "garciamarquez"},
    {"Håkansson", "hakansson"},
    {"İnönü", "inonu"},
    {"Jiménez", "jimenez"},
    {"Kowalczyk", "kowalczyk"},
    {"Lefèvre", "lefevre"},
    {"Müller", "mueller"},
    {"Nuñez", "nunez"},
    {"O’Connor", "oconnor"},
    {"Papadopoulou", "papadopoulou"},
    {"Quispe", "quispe"},
    {"Rossi", "rossi"},
    {"Sørensen", "sorensen"},
    {"Świątek", "swiatek"},
    {"Tamm", "tamm"},
    {"Uzun", "uzun"},
    {"van der Berg", "vanderberg"},
    {"Wójcik", "wojcik"},
    {"Ýrsdóttir", "yrsdottir"},
    {"Žukauskas", "zukauskas"},
    {"Smith", "smith"},
    {"Jones", "jones"},
    {"Nagy", "nagy"},
    {"Popescu", "popescu"},
};
constexpr Name chineseGiven[] = {{"伟", "wei"},  {"秀英", "xiuying"}, {"子涵", "zihan"},    {"浩然", "haoran"},
                                 {"明", "ming"}, {"雪梅", "xuemei"},  {"志强", "zhiqiang"}, {"丽", "li"}};
constexpr Name chineseFamily[] = {{"王", "wang"}, {"李", "li"},       {"张", "zhang"}, {"刘", "liu"},
                                  {"陈", "chen"}, {"欧阳", "ouyang"}, {"黄", "huang"}, {"赵", "zhao"}};
constexpr Name japaneseGiven[] = {{"陽菜", "hina"}, {"蓮", "ren"}, {"さくら", "sakura"}, {"大翔", "hiroto"}, {"結衣", "yui"}, {"ケンジ", "kenji"}};
constexpr Name japaneseFamily[] = {{"佐藤", "sato"},   {"鈴木", "suzuki"},   {"高橋", "takahashi"},
                                   {"田中", "tanaka"}, {"渡辺", "watanabe"}, {"小林", "kobayashi"}};
constexpr Name koreanGiven[] = {{"민준", "minjun"}, {"서연", "seoyeon"}, {"지우", "jiwoo"}, {"하윤", "hayoon"}, {"도현", "dohyun"}};
constexpr Name koreanFamily[] = {{"김", "kim"}, {"이", "lee"}, {"박", "park"}, {"최", "choi"}, {"정", "jung"}};
constexpr Name arabicGiven[] = {{"محمد", "mohammed"}, {"فاطمة", "fatima"}, {"أحمد", "ahmed"},
                                {"ليلى", "layla"},    {"يوسف", "yusuf"},   {"مريم", "maryam"}};
constexpr Name arabicFamily[] = {{"الهاشمي", "alhashimi"}, {"حداد", "haddad"}, {"المصري", "almasri"},
                                 {"بن سعيد", "bensaid"},   {"خليل", "khalil"}, {"منصور", "mansour"}};
constexpr Name hebrewGiven[] = {{"נועה", "noa"}, {"דוד", "david"}, {"תמר", "tamar"}, {"איתי", "itai"}, {"יעל", "yael"}};
constexpr Name hebrewFamily[] = {{"כהן", "cohen"}, {"לוי", "levi"}, {"מזרחי", "mizrahi"}, {"פרץ", "peretz"}, {"בן־דוד", "bendavid"}};
constexpr Name serbianGiven[] = {{"Ђорђе", "djordje"}, {"Јелена", "jelena"}, {"Светлана", "svetlana"}, {"Никола", "nikola"}};
constexpr Name serbianFamily[] = {{"Јовановић", "jovanovic"}, {"Петровић", "petrovic"}, {"Николић", "nikolic"}};
constexpr Name greekGiven[] = {{"Ελένη", "eleni"}, {"Γιώργος", "giorgos"}, {"Κατερίνα", "katerina"}, {"Νίκος", "nikos"}};
constexpr Name greekFamily[] = {{"Παπαδόπουλος", "papadopoulos"}, {"Νικολάου", "nikolaou"}, {"Οικονόμου", "oikonomou"}};
constexpr Name ukrainianGiven[] = {{"Олена", "olena"}, {"Дмитро", "dmytro"}, {"Ірина", "iryna"}, {"Андрій", "andrii"}};
constexpr Name ukrainianFamily[] = {{"Шевченко", "shevchenko"}, {"Петренко", "petrenko"}, {"Коваленко", "kovalenko"}};
constexpr Name hindiGiven[] = {{"आरव", "aarav"}, {"दीया", "diya"}, {"कृष्ण", "krishna"}};
constexpr Name hindiFamily[] = {{"शर्मा", "sharma"}, {"पटेल", "patel"}, {"सिंह", "singh"}};
constexpr Name thaiGiven[] = {{"สมชาย", "somchai"}, {"กนกวรรณ", "kanokwan"}, {"นภา", "napa"}, {"ธนากร", "thanakorn"}};
constexpr Name thaiFamily[] = {{"ใจดี", "jaidee"}, {"ศรีสุข", "srisuk"}, {"วงศ์สกุล", "wongsakul"}, {"ทองดี", "thongdee"}};
constexpr Name tamilGiven[] = {{"அருண்", "arun"}, {"கவிதா", "kavitha"}, {"முருகன்", "murugan"}, {"லட்சுமி", "lakshmi"}};
constexpr Name tamilFamily[] = {{"குமார்", "kumar"}, {"ராஜன்", "rajan"}, {"செல்வம்", "selvam"}, {"பாண்டியன்", "pandian"}};
constexpr Name longGiven[] = {
    {"Maria da Conceição Aparecida", "mariadaconceicao"}, {"Wolfgang Amadeus Maximilian", "wolfgang"}, {"Hubert Blaine", "hubertblaine"}};
constexpr Name longFamily[] = {{"Albuquerque de Vasconcelos e Souza do Nascimento Pereira", "albuquerque"},
                               {"Freiherr von und zu Wolfeschlegelsteinhausenbergerdorff-Leutheusser", "wolfeschlegel"},
                               {"Sarasvathi Venkata Narasimha Lakshminarayanan", "lakshminarayanan"}};

template <int G, int F> constexpr Script script(Order order, const char *between, const Name (&given)[G], const Name (&family)[F])
{
    return {order, between, given, G, family, F};
}

constexpr Script latin = script(Order::GivenFirst, " ", latinGiven, latinFamily);
constexpr Script others[] = {
    script(Order::FamilyFirst, "", chineseGiven, chineseFamily),     script(Order::FamilyFirst, " ", japaneseGiven, japaneseFamily),
    script(Order::FamilyFirst, "", koreanGiven, koreanFamily),       script(Order::GivenFirst, " ", arabicGiven, arabicFamily),
    script(Order::GivenFirst, " ", hebrewGiven, hebrewFamily),       script(Order::GivenFirst, " ", serbianGiven, serbianFamily),
    script(Order::GivenFirst, " ", ukrainianGiven, ukrainianFamily), script(Order::GivenFirst, " ", greekGiven, greekFamily),
    script(Order::GivenFirst, " ", hindiGiven, hindiFamily),         script(Order::GivenFirst, " ", thaiGiven, thaiFamily),
    script(Order::GivenFirst, " ", tamilGiven, tamilFamily),         script(Order::GivenFirst, " ", longGiven, longFamily),
};

constexpr const char *domains[] = {
    "fabrikam.example",       "northwind.example",
    "adatum.example",         "adventure-works.example",
    "alpineskihouse.example", "bellowscollege.example",
    "bestforyou.example",     "blueyonder.example",
    "cityps.example",         "cohovineyard.example",
    "cohowinery.example",     "consolidated.example",
    "datum.example",          "fincherarchitects.example",
    "firstup.example",        "fourthcoffee.example",
    "graphicdesign.example",  "humongous.example",
    "lamna.example",          "libertysdelightful.example",
    "lucerne.example",        "margiestravel.example",
    "munsons.example",        "nodpublishers.example",
    "olympia.example",        "proseware.example",
    "relecloud.example",      "southridge.example",
    "tailspin.example",       "tailwind.example",
    "trey.example",           "vanarsdel.example",
    "victory.example",        "wideworld.example",
    "wingtip.example",        "woodgrove.example",
    "xn--bcher-kva.example",  "really-rather-long-name-of-a-holding-company.example",
    "clinic.health.example",  "uni.education.example",
};
constexpr int domainCount = int(std::size(domains));

/** People that tests and readers look for by name. */
struct Named {
    const char *name;
    const char *username;
    int domain;
    DemoProfile::Behaviour behaviour;
};
constexpr Named named[] = {
    {"Alice Moreau", "alice.moreau", 0, DemoProfile::Behaviour::Ordinary},
    {"Bob Lindqvist", "bob", 0, DemoProfile::Behaviour::Ordinary},
    {"Fay Failing", "fay.failing", 2, DemoProfile::Behaviour::ExportFails},
    {"Theo Throttled", "theo.throttled", 3, DemoProfile::Behaviour::Throttled},
    {"Sam Secondtime", "sam.secondtime", 4, DemoProfile::Behaviour::OnlyOnce},
    {"Bob Lindqvist", "bob.l", 1, DemoProfile::Behaviour::Ordinary},
    {"王小明", "xiaoming.wang", 5, DemoProfile::Behaviour::Ordinary},
    {"Zoë Ångström", "zoe.angstrom", 1, DemoProfile::Behaviour::Ordinary},
    {"Pat O'Neil <contractor> & Sons", "pat.oneil", 6, DemoProfile::Behaviour::Ordinary},
};
constexpr int namedCount = int(std::size(named));

// splitmix64: the same numbers on every platform, which std's distributions do not promise.
quint64 mixed(quint64 number)
{
    number += 0x9e3779b97f4a7c15ULL;
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31);
}

constexpr quint64 personSeed = 0x4861626561730001ULL;
constexpr quint64 tenantSeed = 0x4861626561730002ULL;
constexpr quint64 maskSeed = 0x4861626561730003ULL;

quint32 mask(quint64 high, quint32 middle)
{
    return quint32(mixed(maskSeed ^ high ^ middle));
}

// The position hides in the last four bytes, so that an ID finds its person without a table.
QUuid userIdOf(int position)
{
    const quint64 high = mixed(personSeed + quint64(position));
    const auto middle = quint32(mixed(high) & 0x3fffffff) | 0x80000000U;
    const quint32 low = quint32(position) ^ mask(high, middle);
    return QUuid(uint(high >> 32), ushort(high >> 16), ushort((high & 0x0fff) | 0x4000), uchar(middle >> 24), uchar(middle >> 16), uchar(middle >> 8),
                 uchar(middle), uchar(low >> 24), uchar(low >> 16), uchar(low >> 8), uchar(low));
}

int positionOf(const QUuid &id, int count)
{
    // Bits 12..15 of `high` were replaced by the version, so each of their 16 values is tried.
    const auto middle = (quint32(id.data4[0]) << 24) | (quint32(id.data4[1]) << 16) | (quint32(id.data4[2]) << 8) | id.data4[3];
    const auto low = (quint32(id.data4[4]) << 24) | (quint32(id.data4[5]) << 16) | (quint32(id.data4[6]) << 8) | id.data4[7];
    for (quint64 lost = 0; lost < 16; ++lost) {
        const quint64 high = (quint64(id.data1) << 32) | (quint64(id.data2) << 16) | (lost << 12) | (id.data3 & 0x0fffU);
        const quint32 position = low ^ mask(high, middle);
        if (position < quint32(count) && userIdOf(int(position)) == id)
            return int(position);
    }
    return -1;
}

QString tenantIdOf(int domain)
{
    const quint64 high = mixed(tenantSeed + quint64(domain));
    const quint64 low = mixed(high);
    return QUuid(uint(high >> 32), ushort(high >> 16), ushort((high & 0x0fff) | 0x4000), uchar(0x80 | ((low >> 56) & 0x3f)), uchar(low >> 48),
                 uchar(low >> 40), uchar(low >> 32), uchar(low >> 24), uchar(low >> 16), uchar(low >> 8), uchar(low))
        .toString(QUuid::WithoutBraces);
}

// Position of the n-th named person; all different as long as there is room.
int namedPosition(int n, int count)
{
    return count < namedCount ? n : int((qint64(count) * (2 * n + 1)) / (2LL * namedCount));
}

const Named *namedAt(int position, int count)
{
    for (int n = 0; n < namedCount; ++n) {
        if (namedPosition(n, count) == position)
            return &named[n];
    }
    return nullptr;
}

/** Takes one number after another out of the bits of a random one. */
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }
    int roll(int sides)
    {
        m_state = mixed(m_state);
        return int(m_state % quint64(sides));
    }

private:
    quint64 m_state;
};

DemoProfile ordinary(int position)
{
    Dice dice(mixed(personSeed) ^ quint64(position));
    const Script &writing = dice.roll(100) < 62 ? latin : others[dice.roll(int(std::size(others)))];
    const Name &given = writing.given[dice.roll(writing.givenCount)];
    const Name &family = writing.family[dice.roll(writing.familyCount)];
    // Few large tenants and many small ones.
    const int domain = dice.roll(1 + dice.roll(domainCount));

    const QString first = QString::fromUtf8(writing.order == Order::GivenFirst ? given.shown : family.shown);
    const QString last = QString::fromUtf8(writing.order == Order::GivenFirst ? family.shown : given.shown);
    DemoProfile profile;
    profile.displayName = first + QLatin1String(writing.between) + last;
    profile.userPrincipalName =
        QStringLiteral("%1.%2%3@%4").arg(QLatin1String(given.latin), QLatin1String(family.latin)).arg(position).arg(QLatin1String(domains[domain]));
    profile.homeTenantId = tenantIdOf(domain);
    return profile;
}
}

DemoDirectory::DemoDirectory(int count)
    : m_count(std::max(count, 0))
{
}

DemoProfile DemoDirectory::profile(int position) const
{
    DemoProfile profile;
    if (const Named *person = namedAt(position, m_count)) {
        profile.displayName = QString::fromUtf8(person->name);
        profile.userPrincipalName = QLatin1String(person->username) + QLatin1Char('@') + QLatin1String(domains[person->domain]);
        profile.homeTenantId = tenantIdOf(person->domain);
        profile.behaviour = person->behaviour;
    } else {
        profile = ordinary(position);
    }
    profile.userId = userIdOf(position).toString(QUuid::WithoutBraces);
    return profile;
}

std::optional<DemoProfile> DemoDirectory::byId(const QString &userId) const
{
    const QUuid id = QUuid::fromString(userId);
    const int position = id.isNull() ? -1 : positionOf(id, m_count);
    if (position < 0)
        return std::nullopt;
    return profile(position);
}

std::optional<DemoProfile> DemoDirectory::byName(const QString &displayName) const
{
    for (int n = 0; n < namedCount; ++n) {
        const int position = namedPosition(n, m_count);
        if (position < m_count && QString::fromUtf8(named[n].name) == displayName)
            return profile(position);
    }
    return std::nullopt;
}
