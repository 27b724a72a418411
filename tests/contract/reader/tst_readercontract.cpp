// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/drawnplate.h"
#include "support/fakereader.h"
#include "support/isolatedreaders.h"
#include "support/plugins.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace svidok;
using namespace svidok::test;

namespace {

const QString Nets[] = {QStringLiteral("platereader.onnx"), QStringLiteral("platereaderwide.onnx")};

const QString PpocrWeights = QStandardPaths::locate(QStandardPaths::GenericDataLocation, QStringLiteral("svidok/models/ppocr.onnx"));

const QString PlateTextDrawn = QStringLiteral("KE7294HX");

/// Each implementation of the port, ready to read the drawn plate.
std::unique_ptr<PlateReader> make(const QString &kind)
{
    if (kind == QStringLiteral("fake")) {
        auto reader = std::make_unique<FakeReader>();
        reader->teach(foundPlate(drawPlate(PlateTextDrawn)), PlateTextDrawn);
        return reader;
    }
    const QString isolated = QStringLiteral("isolated ");
    if (kind.startsWith(isolated)) {
        auto reader = isolatedReader(QStringLiteral("reader_") + kind.mid(isolated.size()));
        return reader ? *std::move(reader) : nullptr;
    }
    const auto factory = builtPlugin<ReaderFactory>(QStringLiteral("reader"), QStringLiteral("reader_") + kind);
    if (!factory)
        return nullptr;
    auto reader = (*factory)->open({});
    return reader ? *std::move(reader) : nullptr;
}

} // namespace

class ReaderContract : public QObject {
    Q_OBJECT

private slots:
    void saysWhatItIs_data() { subjects(); }
    void saysWhatItIs();
    void readsADrawnPlate_data() { subjects(); }
    void readsADrawnPlate();
    void givesEvidenceForEachCharacter_data() { subjects(); }
    void givesEvidenceForEachCharacter();
    void nothingThereIsNoError_data() { subjects(); }
    void nothingThereIsNoError();
    void refusesCropsThatLie_data() { subjects(); }
    void refusesCropsThatLie();
    void stopsWhenCancelled_data() { subjects(); }
    void stopsWhenCancelled();
    void manyAtOnceReadTheSame_data() { subjects(); }
    void manyAtOnceReadTheSame();
    void tesseractNamesWhatIsMissing();
    void tesseractRefusesAModelThatIsNone();
    void readsWhiteOnBlack_data() { readers(); }
    void readsWhiteOnBlack();
    void survivesOddCrops_data() { readers(); }
    void survivesOddCrops();
    void isolatedAnswersTheSameBits_data();
    void isolatedAnswersTheSameBits();
    void ctcShowsWhatItSaw();
    void ctcLooksOnWhereTheFirstLooksDiffer();
    void ctcReadsTwoLines();
    void ctcNamesWhatIsMissing_data();
    void ctcNamesWhatIsMissing();
    void ctcRefusesAlteredWeights_data();
    void ctcRefusesAlteredWeights();
    void ppocrIsNotThereWithoutItsWeights();
    void ppocrRefusesOtherWeights_data();
    void ppocrRefusesOtherWeights();

private:
    void readers()
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"tesseract", "ctc", "isolated tesseract", "isolated ctc"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
        if (!PpocrWeights.isEmpty()) { // others', which a workplace may have
            QTest::newRow("ppocr") << QStringLiteral("ppocr");
            QTest::newRow("isolated ppocr") << QStringLiteral("isolated ppocr");
        }
    }
    void subjects()
    {
        readers();
        QTest::newRow("fake") << QStringLiteral("fake");
    }
};

void ReaderContract::saysWhatItIs()
{
    QFETCH(QString, kind);
    const auto reader = make(kind);
    QVERIFY(reader);
    QVERIFY(!reader->name().isEmpty());
    const QRegularExpression hash(QStringLiteral("^sha256:[0-9a-f]{64}$"));
    QVERIFY(hash.match(reader->modelHash()).hasMatch());
    const auto parameters = QJsonDocument::fromJson(reader->parameters().toUtf8());
    QVERIFY(parameters.isObject());
    QCOMPARE(QString::fromUtf8(parameters.toJson(QJsonDocument::Compact)), reader->parameters());
}

void ReaderContract::readsADrawnPlate()
{
    QFETCH(QString, kind);
    const auto reader = make(kind);
    QVERIFY(reader);
    const auto read = await(reader->read(foundPlate(drawPlate(PlateTextDrawn))));
    QVERIFY(read);
    QCOMPARE(read->transcript.raw, PlateTextDrawn);
    QCOMPARE(read->transcript.reader, reader->name());
    QCOMPARE(read->transcript.modelHash, reader->modelHash());
    QVERIFY(read->transcript.confidence > 0.5 && read->transcript.confidence <= 1.0);
}

void ReaderContract::givesEvidenceForEachCharacter()
{
    QFETCH(QString, kind);
    const auto reader = make(kind);
    QVERIFY(reader);
    const auto read = await(reader->read(foundPlate(drawPlate(PlateTextDrawn))));
    QVERIFY(read);
    QCOMPARE(read->transcript.chars.size(), read->transcript.raw.size());
    for (qsizetype i = 0; i < read->transcript.raw.size(); ++i) {
        const CharEvidence &evidence = read->transcript.chars.at(i);
        QCOMPARE(evidence.c, read->transcript.raw.at(i));
        QVERIFY(evidence.p > 0.0 && evidence.p <= 1.0);
        QVERIFY(evidence.next.isNull() || evidence.next != evidence.c);
        QVERIFY(evidence.nextP >= 0.0 && evidence.nextP <= 1.0);
    }
}

void ReaderContract::nothingThereIsNoError()
{
    QFETCH(QString, kind);
    const auto reader = make(kind);
    QVERIFY(reader);
    const cv::Mat blank(112, 520, CV_8UC3, cv::Scalar::all(200));
    const auto onBlank = await(reader->read(foundPlate(blank)));
    QVERIFY(onBlank);
    QVERIFY(onBlank->transcript.raw.isEmpty());
    QVERIFY(onBlank->transcript.chars.isEmpty());
    const auto onNothing = await(reader->read(FoundPlate()));
    QVERIFY(onNothing);
    QVERIFY(onNothing->transcript.raw.isEmpty());
}

void ReaderContract::refusesCropsThatLie()
{
    QFETCH(QString, kind);
    const auto reader = make(kind);
    QVERIFY(reader);
    FoundPlate plate = foundPlate(drawPlate(PlateTextDrawn));
    plate.crops.first().bytes.chop(1);
    const auto read = await(reader->read(plate));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::ReaderFailed);
    QVERIFY2(await(reader->read(foundPlate(drawPlate(PlateTextDrawn)))), "the next plate is read all the same");
}

void ReaderContract::stopsWhenCancelled()
{
    QFETCH(QString, kind);
    const auto reader = make(kind);
    QVERIFY(reader);
    CancelSource source;
    source.cancel();
    const auto read = await(reader->read(foundPlate(drawPlate(PlateTextDrawn)), source.token()));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
}

void ReaderContract::manyAtOnceReadTheSame()
{
    QFETCH(QString, kind);
    const auto reader = make(kind);
    QVERIFY(reader);
    const FoundPlate plate = foundPlate(drawPlate(PlateTextDrawn));
    QList<Future<ReaderAnswer>> reads;
    for (int i = 0; i < 8; ++i)
        reads.append(reader->read(plate));
    const auto first = await(reads.first());
    QVERIFY(first);
    for (const auto &read : reads)
        QCOMPARE(await(read)->transcript, first->transcript);
}

void ReaderContract::tesseractNamesWhatIsMissing()
{
    const QTemporaryDir empty;
    const auto factory = builtPlugin<ReaderFactory>(QStringLiteral("reader"), QStringLiteral("reader_tesseract"));
    QVERIFY(factory);
    const auto reader = (*factory)->open({{QStringLiteral("tessdata"), empty.path()}});
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::ReaderUnavailable);
    QVERIFY(reader.error().detail.contains(QStringLiteral("tesseract-ocr-eng")));
}

void ReaderContract::tesseractRefusesAModelThatIsNone()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("eng.traineddata")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no model");
    file.close();
    const auto factory = builtPlugin<ReaderFactory>(QStringLiteral("reader"), QStringLiteral("reader_tesseract"));
    QVERIFY(factory);
    const auto reader = (*factory)->open({{QStringLiteral("tessdata"), folder.path()}});
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::ModelMissing);
}

void ReaderContract::readsWhiteOnBlack()
{
    QFETCH(QString, kind);
    const auto reader = make(kind);
    QVERIFY(reader);
    const auto read = await(reader->read(foundPlate(cv::Scalar::all(255) - drawPlate(PlateTextDrawn))));
    QVERIFY(read);
    QCOMPARE(read->transcript.raw, PlateTextDrawn);
}

void ReaderContract::survivesOddCrops()
{
    QFETCH(QString, kind);
    const auto reader = make(kind);
    QVERIFY(reader);
    for (const cv::Size size : {cv::Size(1, 1), cv::Size(3, 200), cv::Size(2000, 4), cv::Size(16, 8), cv::Size(40, 40)}) {
        cv::Mat noise(size, CV_8UC3);
        cv::RNG(3).fill(noise, cv::RNG::UNIFORM, 0, 255);
        QVERIFY(await(reader->read(foundPlate(noise))));
    }
}

void ReaderContract::isolatedAnswersTheSameBits_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("tesseract") << QStringLiteral("tesseract");
    QTest::newRow("ctc") << QStringLiteral("ctc");
}

void ReaderContract::isolatedAnswersTheSameBits()
{
    QFETCH(QString, kind);
    const auto here = make(kind);
    const auto there = make(QStringLiteral("isolated ") + kind);
    QVERIFY(here && there);
    QCOMPARE(there->name(), here->name());
    QCOMPARE(there->modelHash(), here->modelHash());
    QCOMPARE(there->parameters(), here->parameters());
    QCOMPARE(there->scans(), here->scans());
    for (const QString &text : {PlateTextDrawn, QStringLiteral("AA1234BB"), QStringLiteral("I1O0B8")}) {
        FoundPlate plate = foundPlate(drawPlate(text, 30));
        plate.crops += foundPlate(drawPlate(text, 12)).crops;
        const auto first = await(here->read(plate));
        const auto second = await(there->read(plate));
        QVERIFY(first && second);
        QCOMPARE(second->transcript, first->transcript);
        QCOMPARE(second->lattices.size(), first->lattices.size());
        for (qsizetype i = 0; i < first->lattices.size(); ++i)
            QVERIFY(second->lattices.at(i).logs() == first->lattices.at(i).logs());
    }
}

void ReaderContract::ctcShowsWhatItSaw()
{
    const auto reader = make(QStringLiteral("ctc"));
    QVERIFY(reader);
    FoundPlate plate = foundPlate(drawPlate(PlateTextDrawn));
    plate.crops.append(plate.crops.first());
    const auto read = await(reader->read(plate));
    QVERIFY(read);
    QCOMPARE(read->lattices.size(), qsizetype(std::size(Nets)) * plate.crops.size());
    for (const CharLattice &lattice : read->lattices) {
        QCOMPARE(lattice.likeliest(), PlateTextDrawn);
        QVERIFY(lattice.cost(u"KE7294HK") > lattice.cost(PlateTextDrawn));
    }
}

void ReaderContract::ctcLooksOnWhereTheFirstLooksDiffer()
{
    const auto reader = make(QStringLiteral("ctc"));
    QVERIFY(reader);
    FoundPlate plate = foundPlate(drawPlate(PlateTextDrawn));
    plate.crops = {plate.crops.first(), plate.crops.first(), plate.crops.first()};
    auto read = await(reader->read(plate));
    QVERIFY(read);
    QCOMPARE(read->lattices.size(), qsizetype(std::size(Nets)) * 2);
    plate.crops[1] = foundPlate(drawPlate(QStringLiteral("KE7294"))).crops.first();
    read = await(reader->read(plate));
    QVERIFY(read);
    QCOMPARE(read->lattices.size(), qsizetype(std::size(Nets)) * 3);
}

void ReaderContract::ctcReadsTwoLines()
{
    const auto reader = make(QStringLiteral("ctc"));
    QVERIFY(reader);
    const auto half = [](const QString &text) {
        cv::Mat line = drawPlate(text);
        cv::resize(line, line, {line.cols / 2, line.rows});
        return line;
    };
    cv::Mat joined;
    cv::hconcat(half(QStringLiteral("KEHX")), half(QStringLiteral("7294")), joined);
    FoundPlate plate = foundPlate(joined);
    plate.lines = 2;
    const auto read = await(reader->read(plate));
    QVERIFY(read);
    QCOMPARE(read->transcript.raw, QStringLiteral("KEHX7294"));
}

namespace {

void eachNet()
{
    QTest::addColumn<QString>("net");
    for (const QString &net : Nets)
        QTest::newRow(qPrintable(net)) << net;
}

/// The weights that ship, in a folder of their own.
void copyWeights(const QTemporaryDir &folder)
{
    for (const QString &net : Nets)
        QVERIFY(QFile::copy(QStringLiteral(SVIDOK_SOURCE_DIR "/resources/models/") + net, folder.filePath(net)));
}

Result<std::unique_ptr<PlateReader>> ctcOf(const QTemporaryDir &folder)
{
    return builtPlugin<ReaderFactory>(QStringLiteral("reader"), QStringLiteral("reader_ctc")).and_then([&](ReaderFactory *factory) {
        return factory->open({{QStringLiteral("models"), folder.path()}});
    });
}

} // namespace

void ReaderContract::ctcNamesWhatIsMissing_data()
{
    eachNet();
}

void ReaderContract::ctcNamesWhatIsMissing()
{
    QFETCH(QString, net);
    const QTemporaryDir folder;
    copyWeights(folder);
    QVERIFY(QFile::remove(folder.filePath(net)));
    const auto reader = ctcOf(folder);
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::ModelMissing);
    QCOMPARE(reader.error().subject, folder.filePath(net));
}

void ReaderContract::ctcRefusesAlteredWeights_data()
{
    eachNet();
}

void ReaderContract::ctcRefusesAlteredWeights()
{
    QFETCH(QString, net);
    const QTemporaryDir folder;
    copyWeights(folder);
    QVERIFY2(ctcOf(folder), "unaltered they are taken from anywhere");
    QFile file(folder.filePath(net));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
    file.write("x");
    file.close();
    const auto reader = ctcOf(folder);
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::ModelMissing);
    QCOMPARE(reader.error().subject, folder.filePath(net));
}

namespace {

/// Where data of the person and of the system is looked for, as long as it lives.
class DataFolder {
public:
    DataFolder()
    {
        for (size_t i = 0; i < std::size(Variables); ++i) {
            m_before[i] = qgetenv(Variables[i]);
            qputenv(Variables[i], QFile::encodeName(m_folder.path()));
        }
    }
    ~DataFolder()
    {
        for (size_t i = 0; i < std::size(Variables); ++i)
            m_before[i].isNull() ? qunsetenv(Variables[i]) : qputenv(Variables[i], m_before[i]);
    }
    Q_DISABLE_COPY_MOVE(DataFolder)

    QString weights() const { return m_folder.filePath(QStringLiteral("svidok/models/ppocr.onnx")); }
    /// Installs weights and what stands beside them as their SHA-256.
    void install(const QByteArray &onnx, const QByteArray &sum) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(weights()).path()));
        QFile file(weights());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(onnx) == onnx.size());
        QFile beside(weights() + QStringLiteral(".sha256"));
        QVERIFY(sum.isNull() || (beside.open(QIODevice::WriteOnly) && beside.write(sum) == sum.size()));
    }

private:
    static constexpr const char *Variables[] = {"XDG_DATA_HOME", "XDG_DATA_DIRS"};
    QTemporaryDir m_folder;
    QByteArray m_before[std::size(Variables)];
};

} // namespace

void ReaderContract::ppocrIsNotThereWithoutItsWeights()
{
    const DataFolder data;
    const auto factory = builtPlugin<ReaderFactory>(QStringLiteral("reader"), QStringLiteral("reader_ppocr"));
    QVERIFY(!factory);
    QCOMPARE(factory.error().code, ErrorCode::PluginMissing);
}

void ReaderContract::ppocrRefusesOtherWeights_data()
{
    QFile file(QStringLiteral(SVIDOK_SOURCE_DIR "/resources/models/platereader.onnx"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray anotherNet = file.readAll();
    const auto sumOf = [](const QByteArray &onnx) -> QByteArray { return Sha256::of(onnx).toHex().toLatin1() + "  ppocr.onnx\n"; };
    QTest::addColumn<QByteArray>("onnx");
    QTest::addColumn<QByteArray>("sum");
    QTest::newRow("no sum") << anotherNet << QByteArray();
    QTest::newRow("altered") << QByteArray(anotherNet + "x") << sumOf(anotherNet);
    QTest::newRow("another net") << anotherNet << sumOf(anotherNet);
    QTest::newRow("no net") << QByteArray("this is no model") << sumOf("this is no model");
    QTest::newRow("empty") << QByteArray("") << sumOf("");
}

void ReaderContract::ppocrRefusesOtherWeights()
{
    QFETCH(QByteArray, onnx);
    QFETCH(QByteArray, sum);
    const DataFolder data;
    data.install(onnx, sum);
    const auto factory = builtPlugin<ReaderFactory>(QStringLiteral("reader"), QStringLiteral("reader_ppocr"));
    QVERIFY(factory);
    const auto reader = (*factory)->open({});
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::ModelMissing);
    QVERIFY(reader.error().subject.startsWith(data.weights()));
}

QTEST_GUILESS_MAIN(ReaderContract)
#include "tst_readercontract.moc"
