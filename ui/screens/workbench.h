// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "screens/benchmodels.h"

#include <QMap>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QButtonGroup;
class QHBoxLayout;
class QStackedWidget;

namespace svidok {

class Actions;
class MessageBar;
class QueueScreen;
class Tour;

/// The screens over an open workplace and the way between them. What they show lives in the models: the bench can be made
/// anew at any time, in another language for instance, and shows the same.
class Workbench : public QWidget {
    Q_OBJECT

public:
    enum class Page { Queue, Case, Document, Forward, Outbox, Import, Quality };

    /// Models and actions outlive the bench.
    Workbench(BenchModels &models, Actions &actions, QWidget *parent = nullptr);

    void show(Page page);
    [[nodiscard]] Page page() const; ///< the one that is shown
    /// Makes the screens that were not shown yet, with their keys.
    void makeAllScreens();
    void openReport(const ReportId &id, bool claim);
    /// Says something above the screens, with a button that does something about it.
    void offer(const QString &text, const QString &button, std::function<void()> action);
    void report(const Error &error);
    /// Something to look at on the page of a case: in a demo, where none is open, the first of the queue, not claimed.
    void lendCase();
    /// Shows a newcomer around, step by step; a tour that is under way begins again.
    void startTour();

signals:
    void reopenRequested(); ///< the store is another one now

private:
    using MakeScreen = std::function<QWidget *()>;
    void addPages();
    /// The screen is made when it is first shown, or when there is nothing else to do.
    void addPage(Page page, const QString &id, const QString &title, const QString &iconName, const QKeySequence &shortcut, MakeScreen make);
    [[nodiscard]] QWidget *screenOf(Page page);
    void makeNextScreen();
    void takePlace();
    void forgetGoodNews();
    [[nodiscard]] QWidget *makeCase();
    [[nodiscard]] QWidget *makeDocument();
    [[nodiscard]] QWidget *makeForward();
    [[nodiscard]] QWidget *makeOutbox();

    BenchModels &m_models;
    Actions &m_actions;
    QHBoxLayout *m_tabs;
    QButtonGroup *m_buttons;
    MessageBar *m_message;
    MessageBar *m_place; ///< whether the store is where it was
    QStackedWidget *m_screens;
    QueueScreen *m_queue;
    QMap<Page, MakeScreen> m_toMake;
    QMap<Page, QWidget *> m_made;
    QTimer m_idle;
    QPointer<Tour> m_tour;
};

} // namespace svidok
