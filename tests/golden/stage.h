// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/pseudolanguage.h"
#include "screens/mainwindow.h"
#include "support/fakedoor.h"
#include "support/fakesigner.h"
#include "support/looks.h"

#include <QImage>

#include <memory>
#include <optional>

namespace svidok::test {

/// One picture of the program that is always the same.
enum class Scene {
    Welcome, Queue, Case, Marks, Document, Forward, Outbox, Import, Quality, Settings, Sending, Plugins, Keys, Manual, About, Tour,
    Metadata, Map, Timeline, Notes, Duplicates, Vehicle, Movement, ///< the case with one of its drawers
    MapServer
};
[[nodiscard]] QList<Scene> allScenes();
[[nodiscard]] QList<Scene> picturedScenes(); ///< those that the manual shows
[[nodiscard]] QString nameOf(Scene scene);

/// How the program is looked at.
struct View {
    QString language = QStringLiteral("en"); ///< "uk", "en" or "pseudo"
    QByteArray scheme = "light"; ///< as the menu of colours calls it
    int percent = 100; ///< of the letters; the window grows with them
    QSize size{1366, 768}; ///< at 100 per cent
};

/// The real window over a desk in memory that always holds the same: an open report with drawn photos, others in all states,
/// an outbox, a folder to import. One at a time.
class Stage {
public:
    explicit Stage(const View &view);
    ~Stage();

    /// Brings a scene up and waits until nothing moves any more; false: it did not come.
    [[nodiscard]] bool show(Scene scene);
    /// Chooses other colours in the menu: "light" or "dark".
    [[nodiscard]] bool switchScheme(const QString &scheme);
    [[nodiscard]] QWidget &shown() const { return *m_shown; } ///< the window, or the dialog over it
    [[nodiscard]] QImage picture() const;

private:
    void fillStore();
    void fillOutbox();
    [[nodiscard]] bool openBench();
    [[nodiscard]] bool decide();
    void mark();
    void confirmReads();
    [[nodiscard]] bool openDrawer(const QString &action);
    [[nodiscard]] bool openSettings(Scene scene);
    void drop(const QString &folder) const;
    [[nodiscard]] bool dialog(const QString &action, const QString &name);
    [[nodiscard]] bool settle();
    template <typename T>
    [[nodiscard]] T *await(const QString &name) const;

    class Folder;
    const View m_view;
    std::optional<Scaled> m_scaled;
    std::unique_ptr<PseudoLanguage> m_pseudo;
    FakeSigner m_signer;
    FakeDoor m_door;
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Importer> m_importer;
    std::unique_ptr<Desk> m_desk;
    QList<ReportId> m_reports;
    std::unique_ptr<MainWindow> m_window;
    QWidget *m_shown = nullptr;
};

} // namespace svidok::test
