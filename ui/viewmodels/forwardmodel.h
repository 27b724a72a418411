// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/casemodel.h"

#include <QObject>

namespace svidok {

/// The way of the report on the desk to the police: to whom, exactly what, the person's confirmation, and what became of it
/// (F6, F5). For the window's thread.
class ForwardModel : public QObject {
    Q_OBJECT

public:
    explicit ForwardModel(CaseModel &report, QObject *parent = nullptr);

    void load(); ///< recipients, the preview for the first of them, and the message that is on its way already
    void chooseRecipient(int index);
    void confirm(); ///< exactly what preview() shows
    void refresh(); ///< asks how the message stands

    [[nodiscard]] const QList<RecipientTarget> &recipients() const { return m_recipients; }
    [[nodiscard]] int recipient() const { return m_recipient; }
    [[nodiscard]] const std::optional<ForwardPreview> &preview() const { return m_preview; }
    /// Whether the recipient is the program on this computer that plays the police of a demo.
    [[nodiscard]] bool staysHere() const;
    [[nodiscard]] const std::optional<OutboxMessage> &message() const { return m_message; } ///< of the report: what may have arrived, else the newest
    [[nodiscard]] bool isBusy() const { return m_jobs > 0; }
    /// How the message stands, in words; empty without one.
    [[nodiscard]] QString messageState() const;

signals:
    void changed();
    void confirmed(); ///< it waits in the outbox now
    void failed(const svidok::Error &error);

private:
    template <typename T>
    void run(std::function<Result<T>()> work, std::function<void(const T &)> then);

    CaseModel &m_case;
    Desk &m_desk;
    quint64 m_turn = 0;
    int m_jobs = 0;
    QList<RecipientTarget> m_recipients;
    int m_recipient = -1;
    std::optional<ForwardPreview> m_preview;
    std::optional<OutboxMessage> m_message;
    std::optional<Error> m_trouble; ///< of the last refresh(), said once
};

} // namespace svidok
