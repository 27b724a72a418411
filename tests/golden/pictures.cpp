// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the pictures of the manual. With a folder, a size and a scale as arguments it writes every scene there as it is, light
// and dark: what a person looks at before it is shipped.
#include "golden/kept.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>

#include <cstdio>

using namespace svidok::test;
using namespace Qt::StringLiterals;

namespace {

bool write(const View &view, Scene scene, const QString &file, bool small)
{
    Stage stage(view);
    const bool shown = stage.show(scene);
    QDir().mkpath(QFileInfo(file).absolutePath());
    const QImage picture = small ? kept::reduced(stage.picture()) : stage.picture();
    const bool written = shown && picture.save(file, "PNG", 1);
    std::printf("%s %s\n", written ? "wrote" : "could not make", qPrintable(file));
    return written;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    bool good = true;
    for (const QString &language : {u"en"_s, u"uk"_s}) {
        for (const Scene scene : allScenes()) {
            if (arguments.size() < 4) {
                if (!picturedScenes().contains(scene))
                    continue;
                good = write({language}, scene, kept::file(scene, language), true) && good;
                continue;
            }
            const QStringList size = arguments.at(2).split(u'x');
            for (const char *scheme : {"light", "dark", "high-contrast"}) {
                const View view{language, scheme, arguments.at(3).toInt(), {size.value(0).toInt(), size.value(1).toInt()}};
                const QString file = u"%1/%2-%3-%4.png"_s.arg(arguments.at(1), nameOf(scene), language, QString::fromLatin1(scheme));
                good = write(view, scene, file, false) && good;
            }
        }
    }
    return good ? 0 : 1;
}
