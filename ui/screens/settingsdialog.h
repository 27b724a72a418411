// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/settingsmodel.h"

#include <QDialog>

#include <functional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace svidok {

class MessageBar;
class TestButton;

/// The settings of the open workplace (A4): pages, search over all of them, Test buttons that say what was found, apply
/// and a cancel that truly cancels.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// The desk outlives the dialog. `language`: of plugin titles.
    SettingsDialog(SettingsDesk &desk, const QString &language, QWidget *parent = nullptr);

signals:
    void applied(); ///< stored: holds for the workplace once it is opened again

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Test {
        SettingField field;
        TestButton *button;
        std::function<QString()> asked; ///< what stands there now
        QString about; ///< what was asked last
    };
    void addPage(QWidget *page, const QString &title);
    [[nodiscard]] QFormLayout *addPage(const QString &id, const QString &title);
    [[nodiscard]] QLabel *addRow(QFormLayout *form, SettingField field, const QString &label, QWidget *editor, const QString &hint);
    void addWorkplacePage();
    void addEvidencePage();
    void addReaderPage();
    void addSendingPage(const QString &language);
    void addMapPage();
    void addPluginsPage(const QString &language);
    void search(const QString &text);
    void goToHit();
    /// A button that asks, and the line that says what was found as long as `asked` is what stands there.
    template <typename T>
    void addTest(QFormLayout *form, SettingField field, const QString &name, const QString &label, std::function<QString()> asked,
        std::function<Future<T>(const QString &, const CancelToken &)> ask, std::function<QString(const T &)> found);
    void say(SettingField field, const QString &text, bool bad);
    void showRefusal(SettingField field, const Error &error);
    [[nodiscard]] static QString problem(SettingField field, const Error &error);
    void refresh();

    SettingsModel m_model;
    QLineEdit *m_search;
    QListWidget *m_pageList;
    QStackedWidget *m_pages;
    MessageBar *m_message;
    QPushButton *m_apply;
    QHash<SettingField, QLabel *> m_problems; ///< the line under each editor
    QHash<SettingField, QString> m_hints;
    QHash<SettingField, QWidget *> m_editors;
    QList<Test> m_tests;
};

} // namespace svidok
