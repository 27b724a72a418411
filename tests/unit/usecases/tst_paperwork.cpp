// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errordetails.h"
#include "domain/wire.h"
#include "support/fakeclock.h"
#include "support/fakeevidence.h"
#include "support/fakestore.h"
#include "support/reports.h"
#include "support/suites.h"
#include "usecases/paperwork.h"
#include "usecases/people.h"

#include <QTest>

namespace svidok::test::paperworktests {

using namespace Qt::StringLiterals;

namespace {

const UserId Ira(u"ira"_s);

/// Prints what a reader of the document would see.
class PlainComposer final : public DocumentComposer {
public:
    Result<QByteArray> compose(const DocumentInput &input) const override
    {
        return QString(input.number + u' ' + QString::number(input.version) + u' ' + input.report.effectivePlate().text() + u' '
            + input.inspector.displayName + u' ' + input.inspector.position + u' ' + input.authority + u' '
            + input.composedAt.toString(Qt::ISODate)).toUtf8();
    }
    QString templateName() const override { return u"plain@1"_s; }
};

/// Keeps what was packed.
class KeptPackages final : public PackageBuilder {
public:
    Result<QByteArray> build(const QList<PackageFile> &files) const override
    {
        for (const PackageFile &file : files)
            kept.insert(file.name, file.bytes);
        return QByteArray("zip");
    }
    mutable QMap<QString, QByteArray> kept;
};

/// Signs by writing behind the document; whether that verifies, the test says.
class PlainSignatures final : public SignatureFormat {
public:
    bool verifies = true;
    QList<VerificationAnswer> ofFiles; ///< of a package
    bool unreadable = false; ///< a package is
    Result<QByteArray> signPdf(const QByteArray &pdf, SigningKey &key, const QDateTime &, const QString &) const override
    {
        return QByteArray(pdf + ' ' + key.identity().certificate.toHex().toLatin1());
    }
    Result<VerificationReport> verify(const QByteArray &file, const QByteArray &) const override
    {
        if (unreadable && file == "zip")
            return fail(ErrorCode::DocumentUnreadable);
        SignatureReport report;
        report.integrity = verifies ? VerificationAnswer{Verdict::Pass, u"intact"_s, {}} : VerificationAnswer{Verdict::Fail, u"digest.differs"_s, {}};
        return VerificationReport{file == "zip" ? u"package"_s : u"pdf"_s, {report}, file == "zip" ? ofFiles : QList<VerificationAnswer>()};
    }
};

class PlainKey final : public SigningKey {
public:
    explicit PlainKey(const QByteArray &certificate, const QString &subject = u"CN=Somebody"_s)
        : m_identity{subject, Sha256::of(certificate), {}, {}}
    {
    }
    SignerIdentity identity() const override { return m_identity; }
    Future<QByteArray> signDetached(const QByteArray &, const QDateTime &) override { return ready<QByteArray>(fail(ErrorCode::SigningFailed)); }

private:
    SignerIdentity m_identity;
};

/// Whoever the store knows as Ira, or as somebody else.
class SignedIn final : public Identity {
public:
    UserId id = Ira;
    explicit SignedIn(UserDirectory &people) : m_people(people) {}
    Result<User> current() const override
    {
        const auto people = await(m_people.users());
        for (const User &user : *people) {
            if (user.id == id)
                return user;
        }
        return fail(ErrorCode::NotSignedIn);
    }

private:
    UserDirectory &m_people;
};

/// Refuses nothing: whoever comes to sign gets it.
class AnyKey final : public SigningKey {
public:
    SignerIdentity identity() const override { return {u"CN=ira"_s, Sha256::of("ira"), {}, {}}; }
    Future<QByteArray> signDetached(const QByteArray &, const QDateTime &) override { return ready<QByteArray>(QByteArray("cms")); }
};

struct Bench {
    FakeClock clock;
    FakeStore store{clock};
    FakeEvidence evidence;
    SignedIn who{store.users()};
    SeededIds ids{1};
    WorkContext context{store, clock, ids, who, law(), u"0"_s};
    PlainComposer composer;
    KeptPackages packages;
    PlainSignatures signatures;
    QString authority = u"Authority"_s;

    Bench()
    {
        Report report = reportIn(ReportStatus::Verified);
        for (Photo &photo : report.photos)
            photo.sha256 = await(evidence.put(photo.id.toString().toUtf8()))->sha256;
        static_cast<void>(await(store.reports().store({report, 0, {}, {}, {}})));
        static_cast<void>(context.log(context.event({Ira, {}, {}, {}}, report.id.toString(), u"report.created"_s)));
        static_cast<void>(await(store.users().put(User{Ira, u"ira"_s, u"ira"_s, u"Inspector"_s, Role::Inspector, true, {}})));
    }
    [[nodiscard]] Paperwork paperwork() { return Paperwork(context, {evidence, composer, packages, signatures, authority, u"uk"_s, {}}); }
    [[nodiscard]] DocumentVersion signedDocument()
    {
        DocumentVersion version = document(1);
        version.signedSha = await(evidence.put("%PDF signed"))->sha256;
        return version;
    }
    [[nodiscard]] Sha256 bound() { return who.current()->certificate; }
    [[nodiscard]] Report stored() { return *await(store.reports().load(ReportId(u"r1"_s))); }
    void change(const std::function<void(Report &)> &how)
    {
        Report report = stored();
        how(report);
        QVERIFY(await(store.reports().store({report, report.version, {}, {}, {}})));
    }
};

} // namespace

/// What is previewed and signed is what the report says now.
class TestPaperwork : public QObject {
    Q_OBJECT

private slots:
    void sameAgainWhileNothingChanged();
    void anotherOneOnceWhatItSaysChanged_data();
    void anotherOneOnceWhatItSaysChanged();
    void whatIsNotPrintedChangesNothing();
    void nothingIsSignedThatWasComposedInTheFuture();
    void aPackageNamesNoFolderOfTheWorkplace();
    void aPackageIsCheckedBeforeItLeaves();
    void aPhotoThatIsNotThereIsCalledByItsName();
    void nothingIsSignedOrPackedOnABrokenLog();
    void nothingLeavesOnALogThatBeganAnew();
    void aPackagedPhotoIsNamedAfterItsFormat();
    void aKeySignsForOnePerson();
    void aFirstKeyInAnotherNameIsRefusedUntilSheSaysItIsHers();
    void aKeyThatCannotSignBindsNobody();
    void nobodyIsNamelessOnPaper_data();
    void nobodyIsNamelessOnPaper();
};

void TestPaperwork::sameAgainWhileNothingChanged()
{
    Bench bench;
    const auto first = bench.paperwork().compose(ReportId(u"r1"_s));
    QVERIFY(first);
    bench.clock.advance(std::chrono::hours(1));
    const auto again = bench.paperwork().compose(ReportId(u"r1"_s));
    QVERIFY(again);
    QCOMPARE(again->pdf, first->pdf);
    QCOMPARE(again->version, first->version);
    QCOMPARE(bench.stored().documents.size(), 1);
}

void TestPaperwork::anotherOneOnceWhatItSaysChanged_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("the plate was corrected") << 0 << QByteArray("AA7777BB");
    QTest::newRow("the inspector goes by another name") << 1 << QByteArray("Iryna Kovalenko Senior inspector");
    QTest::newRow("the authority was renamed") << 2 << QByteArray("Renamed authority");
}

// A decision is taken back, the plate corrected, the case decided anew: the record of before must not be signed.
void TestPaperwork::anotherOneOnceWhatItSaysChanged()
{
    QFETCH(int, change);
    QFETCH(QByteArray, expected);
    Bench bench;
    const auto first = bench.paperwork().compose(ReportId(u"r1"_s));
    QVERIFY(first);
    QVERIFY(!first->pdf.contains(expected));
    if (change == 0)
        bench.change([](Report &report) { report.corrections.append({report.effectivePlate(), PlateText::fold(u"AA7777BB"), u"AA7777BB"_s, {}, Ira, {}}); });
    else if (change == 1)
        QVERIFY(People(bench.context).nameMyself(u" Iryna  Kovalenko "_s, u"Senior inspector"_s));
    else
        bench.authority = u"Renamed authority"_s;
    const auto second = bench.paperwork().compose(ReportId(u"r1"_s));
    QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
    QVERIFY2(second->pdf.contains(expected), second->pdf.constData());
    QCOMPARE(second->version.version, 2);
    QCOMPARE(second->version.number, first->version.number);
    QCOMPARE(bench.stored().documents.last().authority, bench.authority); // whatever it is called when the case is sent
    QCOMPARE(bench.stored().documents.size(), 2);
}

void TestPaperwork::whatIsNotPrintedChangesNothing()
{
    Bench bench;
    QVERIFY(bench.paperwork().compose(ReportId(u"r1"_s)));
    bench.change([](Report &report) { report.notes.append({NoteId(u"n"_s), NoteVisibility::Internal, u"ring back"_s, Ira, Now}); });
    QVERIFY(bench.paperwork().compose(ReportId(u"r1"_s)));
    QCOMPARE(bench.stored().documents.size(), 1);
}

// The clock was ahead when it was composed, and was put right: what is printed must not be later than its signature.
void TestPaperwork::nothingIsSignedThatWasComposedInTheFuture()
{
    Bench bench;
    const auto first = bench.paperwork().compose(ReportId(u"r1"_s));
    QVERIFY(first);
    bench.clock.advance(std::chrono::seconds(-30)); // another machine's, or put right by the network
    QCOMPARE(bench.paperwork().compose(ReportId(u"r1"_s))->pdf, first->pdf);
    bench.clock.advance(std::chrono::hours(-2));
    const auto second = bench.paperwork().compose(ReportId(u"r1"_s));
    QVERIFY(second);
    QCOMPARE(second->version.composedAt, bench.clock.nowUtc());
}

void TestPaperwork::aPackageNamesNoFolderOfTheWorkplace()
{
    Bench bench;
    bench.change([&](Report &report) {
        for (Photo &photo : report.photos)
            photo.sourcePath = u"/media/iryna.kovalenko/card/"_s + photo.id.toString();
        report.documents = {bench.signedDocument()};
    });
    QVERIFY(bench.paperwork().package(ReportId(u"r1"_s)));
    QCOMPARE(bench.packages.kept.size(), 2 + bench.stored().photos.size() + 1);
    for (const QByteArray &file : std::as_const(bench.packages.kept))
        QVERIFY(!file.contains("iryna.kovalenko"));
    QVERIFY(bench.stored().photos.first().sourcePath.contains(u"iryna.kovalenko"));
}

void TestPaperwork::aPackageIsCheckedBeforeItLeaves()
{
    Bench bench;
    bench.change([&](Report &report) {
        report.documents = {bench.signedDocument()};
    });
    const auto fits = bench.paperwork().package(ReportId(u"r1"_s));
    QVERIFY(fits && fits->verification.isValid());
    QCOMPARE(fits->bytes, QByteArray("zip"));
    QCOMPARE(fits->verification.failures(), QStringList());

    bench.signatures.ofFiles = {{Verdict::Pass, u"hash.matches"_s, u"photos/1.jpg"_s}, {Verdict::Fail, u"photo.not_in_record"_s, u"photos/3.jpg"_s}};
    const auto behind = bench.paperwork().package(ReportId(u"r1"_s));
    QVERIFY2(behind, "it leaves, and whoever asked for it is told");
    QVERIFY(!behind->verification.isValid());
    QCOMPARE(behind->verification.failures(), QStringList{u"photo.not_in_record photos/3.jpg"_s});

    bench.signatures.verifies = false;
    QCOMPARE(bench.paperwork().package(ReportId(u"r1"_s))->verification.failures(), (QStringList{u"digest.differs"_s, u"photo.not_in_record photos/3.jpg"_s}));

    bench.signatures.unreadable = true;
    QCOMPARE(bench.paperwork().package(ReportId(u"r1"_s)).error().code, ErrorCode::DocumentUnreadable);
    QStringList logged;
    for (const CustodyLink &link : *await(bench.store.custody().links(u"r1"_s, 0, 100)))
        logged.append(custodyEventFromCanonical(link.canonical)->action);
    QCOMPARE(logged.count(u"package.exported"_s), 3);
}

void TestPaperwork::aPhotoThatIsNotThereIsCalledByItsName()
{
    Bench bench;
    bench.change([&](Report &report) {
        report.documents = {bench.signedDocument()};
        report.photos[0].fileName = u"first.jpg"_s;
    });
    bench.evidence.remove(bench.stored().photos[0].sha256);
    for (const Error &error : {bench.paperwork().compose(ReportId(u"r1"_s), u"again"_s).error(), bench.paperwork().package(ReportId(u"r1"_s)).error()}) {
        QCOMPARE(error.code, ErrorCode::EvidenceMissing);
        QCOMPARE(error.subject, u"first.jpg"_s);
    }
}

void TestPaperwork::nothingIsSignedOrPackedOnABrokenLog()
{
    Bench bench;
    bench.change([&](Report &report) {
        report.documents = {bench.signedDocument()};
    });
    const Report before = bench.stored();
    QVERIFY(bench.paperwork().package(before.id));
    bench.packages.kept.clear();
    bench.store.custody().alter(before.id.toString(), 1);

    AnyKey key;
    const auto refusedKey = bench.paperwork().sign(before.id, key, u"a reason"_s);
    const auto refusedPackage = bench.paperwork().package(before.id);
    for (const Error &error : {refusedKey.error(), refusedPackage.error()}) {
        QCOMPARE(error.code, ErrorCode::CustodyBroken);
        QCOMPARE(error.subject, before.id.toString() + u" #1"_s);
    }
    QCOMPARE(bench.stored(), before);
    QVERIFY(bench.packages.kept.isEmpty());
    QStringList logged;
    for (const CustodyLink &link : *await(bench.store.custody().links(StoreChain, 0, 100))) {
        const auto event = custodyEventFromCanonical(link.canonical);
        if (event->details.value(u"report"_s).toString() == before.id.toString())
            logged.append(event->action + u' ' + event->details.value(u"error"_s).toString());
    }
    QCOMPARE(logged, (QStringList{u"sign.failed custody_broken"_s, u"export.failed custody_broken"_s}));
}

// Taken away as a whole, the log begins anew with what is logged next: that must not pass for the log of this report.
void TestPaperwork::nothingLeavesOnALogThatBeganAnew()
{
    Bench bench;
    Report report = reportIn(ReportStatus::Verified);
    report.id = ReportId(u"r2"_s);
    report.documents = {bench.signedDocument()};
    QVERIFY(await(bench.store.reports().store({report, 0, {}, {}, {}})));
    QVERIFY(bench.context.log(bench.context.event({Ira, {}, {}, {}}, report.id.toString(), u"report.viewed"_s)));
    AnyKey key;
    QCOMPARE(bench.paperwork().sign(report.id, key, u"a reason"_s).error().code, ErrorCode::CustodyBroken);
    QCOMPARE(bench.paperwork().package(report.id).error().code, ErrorCode::CustodyBroken);
    QVERIFY(bench.packages.kept.isEmpty());
}

void TestPaperwork::aPackagedPhotoIsNamedAfterItsFormat()
{
    const QMap<QString, QString> suffixes{{u"image/jpeg"_s, u".jpg"_s}, {u"image/png"_s, u".png"_s},
        {u"image/webp"_s, u".webp"_s}, {u"image/heic"_s, u".heic"_s}};
    for (auto one = suffixes.begin(); one != suffixes.end(); ++one) {
        Bench bench;
        bench.change([&](Report &report) {
            report.photos.last().mediaType = one.key();
            report.documents = {bench.signedDocument()};
        });
        QVERIFY(bench.paperwork().package(ReportId(u"r1"_s)));
        const QByteArray photo = *await(bench.evidence.open(bench.stored().photos.last().sha256));
        QVERIFY2(bench.packages.kept.key(photo).endsWith(one.value()), qPrintable(bench.packages.kept.key(photo)));
    }
}

void TestPaperwork::aKeySignsForOnePerson()
{
    Bench bench;
    PlainKey hers("hers");
    const auto first = bench.paperwork().sign(ReportId(u"r1"_s), hers);
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    QCOMPARE(bench.bound(), hers.identity().certificate);
    QVERIFY(bench.paperwork().sign(ReportId(u"r1"_s), hers, u"again"_s));

    bench.who.id = UserId(u"petro"_s);
    QVERIFY(await(bench.store.users().put(User{bench.who.id, u"petro"_s, u"petro"_s, u"Inspector"_s, Role::Inspector, true, {}})));
    const auto second = bench.paperwork().sign(ReportId(u"r1"_s), hers, u"once more"_s);
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::CertificateNotOfUser);
    QVERIFY(!QString(second.error().subject + second.error().detail).contains(u"ira"_s));
    QVERIFY(bench.bound().isNull());
    PlainKey his("his");
    // Whose row cannot be read: it may be hers, or anybody's.
    bench.store.damage(Ira.toString());
    for (PlainKey *key : {&hers, &his})
        QCOMPARE(bench.paperwork().sign(ReportId(u"r1"_s), *key, u"once more"_s).error().code, ErrorCode::StoreUnreadable);
    QVERIFY(bench.bound().isNull());
    bench.store.mend(Ira.toString());
    QVERIFY(bench.paperwork().sign(ReportId(u"r1"_s), his, u"once more"_s));
    QCOMPARE(bench.bound(), his.identity().certificate);
}

// Once somebody has said that it is hers, it is asked no more; nor is what names her by her account only.
void TestPaperwork::aFirstKeyInAnotherNameIsRefusedUntilSheSaysItIsHers()
{
    Bench bench;
    PlainKey key("odd", u"CN=Іван Петренко,C=UA"_s);
    const ReportId id(u"r1"_s);
    QVERIFY(People(bench.context).nameMyself(u"Олена Коваль"_s, u"Inspector"_s));
    const auto refused = bench.paperwork().sign(id, key);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::CertificateNotOfUser);
    QCOMPARE(refused.error().detail, errordetail::OtherName);
    QCOMPARE(refused.error().subject, u"Іван Петренко"_s);
    QVERIFY(bench.bound().isNull());
    QVERIFY(!bench.stored().documents.last().isLocked());

    QVERIFY(bench.paperwork().sign(id, key, {}, Paperwork::KeyName::MayDiffer));
    QCOMPARE(bench.bound(), key.identity().certificate);
    QVERIFY(bench.paperwork().sign(id, key, u"again"_s));
    QJsonObject bound;
    for (const CustodyLink &link : *await(bench.store.custody().links(StoreChain, 0, 100))) {
        if (const auto event = custodyEventFromCanonical(link.canonical); event->action == u"certificate.bound"_s)
            bound = event->details;
    }
    QCOMPARE(bound[u"certificate_name"_s].toString(), u"Іван Петренко"_s);
    QCOMPARE(bound[u"name"_s].toString(), u"differs"_s);
}

void TestPaperwork::aKeyThatCannotSignBindsNobody()
{
    Bench bench;
    PlainKey odd("odd");
    bench.signatures.verifies = false;
    const auto failed = bench.paperwork().sign(ReportId(u"r1"_s), odd);
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::SigningFailed);
    QVERIFY(bench.bound().isNull());
    bench.signatures.verifies = true;
    PlainKey right("right");
    QVERIFY(bench.paperwork().sign(ReportId(u"r1"_s), right));
    QCOMPARE(bench.bound(), right.identity().certificate);
}

void TestPaperwork::nobodyIsNamelessOnPaper_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("position");
    QTest::newRow("no name") << u"  "_s << u"Inspector"_s;
    QTest::newRow("no position") << u"Iryna"_s << u""_s;
    QTest::newRow("two lines") << u"Iryna\nKovalenko"_s << u"Inspector"_s;
    QTest::newRow("turned round") << u"Iryna \u202Eoknelavok"_s << u"Inspector"_s;
    QTest::newRow("endless") << QString(300, u'a') << u"Inspector"_s;
}

void TestPaperwork::nobodyIsNamelessOnPaper()
{
    QFETCH(QString, name);
    QFETCH(QString, position);
    Bench bench;
    const auto named = People(bench.context).nameMyself(name, position);
    QVERIFY(!named);
    QCOMPARE(named.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(bench.who.current()->displayName, u"ira"_s);
}

SVIDOK_SUITE(TestPaperwork, QCoreApplication)

} // namespace svidok::test::paperworktests

#include "tst_paperwork.moc"
