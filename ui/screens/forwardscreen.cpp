// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/forwardscreen.h"

#include "viewmodels/courier.h"
#include "viewmodels/forwardmodel.h"
#include "viewmodels/payloadwords.h"
#include "widgets/actions.h"
#include "widgets/controls.h"
#include "widgets/icons.h"
#include "widgets/messagebar.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int TextWidth = 760; ///< wider lines are hard to read

} // namespace

ForwardScreen::ForwardScreen(ForwardModel &model, Courier &courier, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_courier(courier)
    , m_message(new MessageBar(this))
    , m_recipients(new QComboBox(this))
    , m_address(new QLabel(this))
    , m_here(new QLabel(tr("\u26A0 A demo: these police are a program on this computer. Nothing leaves the machine, and nobody is fined."), this))
    , m_what(new QLabel(tr("This leaves, and nothing else:"), this))
    , m_lines(new QLabel(this))
    , m_attachment(new QLabel(this))
    , m_more(new QToolButton(this))
    , m_raw(new QPlainTextEdit(this))
    , m_confirm(new QPushButton(icon(u"document-send"_s), {}, this))
    , m_state(new QLabel(this))
    , m_back(new QPushButton(icon(u"go-previous"_s), tr("Back to the case"), this))
{
    setObjectName(u"forwardScreen"_s);
    m_message->setObjectName(u"forwardMessage"_s);
    m_recipients->setObjectName(u"recipientBox"_s);
    m_recipients->setAccessibleName(tr("Recipient"));
    m_address->setObjectName(u"recipientAddress"_s);
    m_here->setObjectName(u"demoPolice"_s);
    m_here->setFont(theme::font(theme::Type::Strong));
    paintInk(*m_here, theme::Tone::Unsure);
    m_lines->setObjectName(u"payloadLines"_s);
    m_lines->setTextFormat(Qt::RichText);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_attachment->setObjectName(u"attachmentLine"_s);
    m_attachment->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setObjectName(u"rawPayloadButton"_s);
    m_more->setText(tr("Byte for byte"));
    m_more->setCheckable(true);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_raw->setObjectName(u"rawPayload"_s);
    m_raw->setAccessibleName(tr("What leaves, byte for byte"));
    m_raw->setReadOnly(true);
    m_raw->setTabChangesFocus(true);
    m_raw->setFont(theme::plateFont(0.9));
    m_raw->hide();
    m_confirm->setObjectName(u"confirmForwardButton"_s);
    m_confirm->setMinimumHeight(theme::Target);
    m_confirm->setFont(theme::font(theme::Type::Strong));
    m_state->setObjectName(u"forwardState"_s);
    m_state->setFont(theme::font(theme::Type::Strong));
    m_back->setObjectName(u"forwardBackButton"_s);
    auto *title = new QLabel(tr("Forward the case"), this);
    title->setFont(theme::font(theme::Type::Title));
    m_what->setObjectName(u"whatLeaves"_s);
    for (QLabel *label : {m_address, m_here, m_lines, m_attachment, m_state})
        label->setWordWrap(true);

    auto *page = new QWidget;
    page->setMaximumWidth(std::max(TextWidth, fontMetrics().averageCharWidth() * 110));
    auto *column = new QVBoxLayout(page);
    column->setSpacing(theme::Gap);
    for (QWidget *part : QList<QWidget *>{title, m_recipients, m_address, m_here, m_what, m_lines, m_attachment, m_more, m_raw})
        column->addWidget(part);
    column->addStretch();
    auto *area = new QScrollArea(this);
    area->setObjectName(u"forwardArea"_s);
    area->setAccessibleName(tr("What leaves"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(page);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::Gap);
    foot->addWidget(m_back);
    foot->addWidget(m_state, 1);
    foot->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Gap, theme::Gap, theme::Gap, theme::Gap);
    layout->addWidget(m_message);
    layout->addWidget(area, 1);
    layout->addLayout(foot);

    // What failed is tried anew. Asking how the message stands is no such try: it goes on by itself.
    connect(m_recipients, &QComboBox::activated, m_message, &MessageBar::retract);
    connect(m_confirm, &QPushButton::clicked, m_message, &MessageBar::retract);
    connect(m_recipients, &QComboBox::activated, &m_model, &ForwardModel::chooseRecipient);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_raw->setVisible(open);
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    connect(m_confirm, &QPushButton::clicked, &m_model, &ForwardModel::confirm);
    connect(m_back, &QPushButton::clicked, this, &ForwardScreen::left);
    connect(&m_model, &ForwardModel::changed, this, &ForwardScreen::fill);
    connect(&m_model, &ForwardModel::failed, m_message, &MessageBar::report);
    connect(&m_model, &ForwardModel::confirmed, &m_courier, &Courier::sendNow);
    connect(&m_courier, &Courier::changed, this, [this] {
        if (m_model.message() && !m_model.message()->receipt)
            m_model.refresh();
    });
    connect(actions.add(this, Actions::Group::Forward, u"forward.confirm"_s, tr("Confirm and send"), {QKeySequence(Qt::CTRL | Qt::Key_Return)}),
        &QAction::triggered, m_confirm, &QPushButton::click);
    connect(actions.add(this, Actions::Group::Forward, u"forward.back"_s, tr("Back to the case"), {QKeySequence(Qt::Key_Escape)}),
        &QAction::triggered, m_back, &QPushButton::click);
    fill();
}

void ForwardScreen::fill()
{
    const QSignalBlocker quiet(m_recipients);
    m_recipients->clear();
    for (const RecipientTarget &target : m_model.recipients())
        m_recipients->addItem(target.name);
    m_recipients->setCurrentIndex(m_model.recipient());
    const auto &message = m_model.message();
    const bool open = !message || message->state == OutboxState::DeadLetter || message->state == OutboxState::Cancelled;
    m_recipients->setEnabled(open && !m_model.isBusy());
    m_confirm->setVisible(open);
    m_confirm->setEnabled(m_model.preview() && !m_model.isBusy());
    m_state->setText(m_model.recipients().isEmpty() && !m_model.isBusy() ? tr("No recipient is set up. Add one in the settings.") : m_model.messageState());
    fillPreview();
}

void ForwardScreen::fillPreview()
{
    const auto &preview = m_model.preview();
    for (QWidget *part : QList<QWidget *>{m_address, m_what, m_lines, m_attachment, m_more})
        part->setVisible(preview.has_value());
    m_here->setVisible(m_model.staysHere());
    m_raw->setVisible(preview && m_more->isChecked());
    if (!preview) {
        m_confirm->setText(tr("Confirm and send"));
        return;
    }
    m_confirm->setText(tr("Confirm and send to %1").arg(preview->target.name));
    m_address->setText(tr("To %1, %2, in the name of %3").arg(preview->target.name, preview->target.address, preview->target.authority));
    QString table = u"<table cellpadding='3'>"_s;
    for (const PayloadLine &line : payloadLines(preview->payload))
        table += u"<tr><td valign='top'><b>%1</b></td><td>%2</td></tr>"_s.arg(line.name.toHtmlEscaped(), line.value.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    m_lines->setText(table + u"</table>");
    m_attachment->setText(tr("Attached: %1, %2, SHA-256 %3")
                              .arg(preview->attachmentName, QLocale().formattedDataSize(preview->attachmentSize), preview->attachment.toHex()));
    m_raw->setPlainText(QString::fromUtf8(preview->payload));
}

} // namespace svidok
