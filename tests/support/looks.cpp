// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/looks.h"

#include "widgets/elidedlabel.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHash>
#include <QHeaderView>
#include <QImage>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QTabBar>
#include <QTextDocumentFragment>
#include <QToolButton>

namespace svidok::test {

using namespace Qt::StringLiterals;

namespace {

constexpr double Readable = 4.5;
constexpr int Slack = 1; ///< pixels that rounding may cost

QString placeOf(const QWidget &widget)
{
    QString name = widget.objectName();
    for (const QWidget *up = widget.parentWidget(); name.isEmpty() && up; up = up->parentWidget())
        name = u"in "_s + up->objectName();
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + name;
}

bool isOfQt(const QWidget &widget)
{
    return widget.objectName().startsWith(u"qt_"_s) || qobject_cast<const QScrollBar *>(&widget) || qobject_cast<const QSplitterHandle *>(&widget);
}

/// The visible widgets of the window itself: those of dialogs over it are theirs.
QList<QWidget *> parts(QWidget &root)
{
    QList<QWidget *> found{&root};
    for (QWidget *child : root.findChildren<QWidget *>()) {
        if (child->isVisibleTo(&root) && child->window() == root.window() && !isOfQt(*child))
            found.append(child);
    }
    return found;
}

/// Lies over others on purpose: a frame around them.
bool isGlass(const QWidget &widget)
{
    return widget.testAttribute(Qt::WA_TransparentForMouseEvents) && !widget.inherits("QLabel");
}

QString plain(const QString &text)
{
    static const QRegularExpression entity(u"&\\w+;"_s);
    return Qt::mightBeRichText(text) || text.contains(entity) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression mnemonic(u"&(?=[^&\\s])"_s);
    return text.remove(mnemonic);
}

void compare(QStringList &found, const QWidget &widget, const QSize &has, const QSize &needs, const QString &text)
{
    if (has.width() + Slack < needs.width() || has.height() + Slack < needs.height())
        found.append(u"%1: %2x%3 needs %4x%5: %6"_s.arg(placeOf(widget)).arg(has.width()).arg(has.height()).arg(needs.width()).arg(needs.height()).arg(text.left(60)));
}

void lookAtHeader(QStringList &found, const QHeaderView &header)
{
    for (int i = 0; header.model() && i < header.count(); ++i) {
        const QString text = header.model()->headerData(i, header.orientation()).toString();
        if (!text.isEmpty() && !header.isSectionHidden(i) && header.orientation() == Qt::Horizontal)
            compare(found, header, {header.sectionSize(i), header.height()}, header.fontMetrics().size(0, text), text);
    }
}

/// The text's own rectangle within a widget; icons, marks and frames are not text.
QRect textRect(const QWidget &widget)
{
    QRect rect = widget.contentsRect();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        if (!button->icon().isNull())
            rect.setLeft(rect.left() + button->iconSize().width() + theme::Gap);
        if (qobject_cast<const QCheckBox *>(button) || qobject_cast<const QRadioButton *>(button))
            rect.setLeft(rect.left() + 24);
        rect.adjust(3, 3, -3, -3);
    }
    return rect;
}

/// Finds the ground (what most pixels are) and the ink (what differs most from it) in a part of a picture.
double contrastIn(const QImage &picture, const QRect &rect, QColor *ground)
{
    QHash<QRgb, int> count;
    for (int y = rect.top(); y <= rect.bottom(); ++y) {
        for (int x = rect.left(); x <= rect.right(); ++x)
            ++count[picture.pixel(x, y)];
    }
    QRgb most = 0;
    int times = 0;
    for (auto it = count.cbegin(); it != count.cend(); ++it) {
        if (it.value() > times)
            std::tie(most, times) = std::pair(it.key(), it.value());
    }
    *ground = QColor(most);
    double best = 1.0;
    for (auto it = count.cbegin(); it != count.cend(); ++it)
        best = std::max(best, theme::contrast(QColor(it.key()), *ground));
    return best;
}

class PaleTexts {
public:
    explicit PaleTexts(QWidget &root)
        : m_root(root)
        , m_picture(root.grab().toImage().convertToFormat(QImage::Format_RGB32))
    {
    }

    /// `rect` in the widget; `ink` where the colour is known, which small letters never quite reach.
    void look(const QWidget &widget, const QRect &rect, const QString &text, const QColor &ink)
    {
        const QRect seen = rect & widget.visibleRegion().boundingRect();
        const QFontMetrics letters = widget.fontMetrics();
        const bool isLow = seen.height() < rect.height() && rect.height() < 2 * letters.height();
        if (isLow || seen.width() < std::min(rect.width(), 6 * letters.averageCharWidth()))
            return; // at the edge of what scrolls: half a line shows half of its letters, or none
        const double ratio = m_picture.devicePixelRatio();
        const QPoint at = widget.mapTo(&m_root, seen.topLeft());
        const QRect pixels = QRectF(QPointF(at) * ratio, QSizeF(seen.size()) * ratio).toAlignedRect() & m_picture.rect();
        if (pixels.width() < 6 || pixels.height() < 6 || text.trimmed().isEmpty())
            return;
        QColor ground;
        const double painted = contrastIn(m_picture, pixels, &ground);
        const double said = ink.isValid() ? theme::contrast(ink, ground) : painted;
        if (painted < 0.85 * Readable || said < Readable)
            found.append(u"%1: %2 on %3 is %4:1 painted, %5:1 meant: %6"_s.arg(placeOf(widget), ink.isValid() ? ink.name() : u"?"_s, ground.name()).arg(painted, 0, 'f', 2).arg(said, 0, 'f', 2).arg(text.left(40)));
        static const QRegularExpression colour(u"color:\\s*(#[0-9a-fA-F]{6})"_s);
        for (auto it = colour.globalMatch(text); it.hasNext();) {
            const QColor inner(it.next().captured(1));
            if (theme::contrast(inner, ground) < Readable)
                found.append(u"%1: %2 within the text on %3"_s.arg(placeOf(widget), inner.name(), ground.name()));
        }
    }

    QStringList found;

private:
    QWidget &m_root;
    const QImage m_picture;
};

void lookAtCells(PaleTexts &texts, const QAbstractItemView &view)
{
    const QAbstractItemModel *model = view.model();
    for (int row = 0; model && row < model->rowCount(view.rootIndex()); ++row) {
        for (int column = 0; column < model->columnCount(view.rootIndex()); ++column) {
            const QModelIndex index = model->index(row, column, view.rootIndex());
            const QRect whole = view.visualRect(index);
            const QRect rect = whole & view.viewport()->rect();
            if (!rect.isEmpty() && rect.height() == whole.height()) // half a row shows half of its letters, or none
                texts.look(*view.viewport(), rect, index.data().toString(), {});
        }
    }
}

} // namespace

QStringList nameless(QWidget &root)
{
    QStringList found;
    for (QWidget *child : parts(root)) {
        if (child == &root || child->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *outside = QAccessible::queryAccessibleInterface(child);
        if (!outside || outside->text(QAccessible::Name).isEmpty() || outside->role() == QAccessible::NoRole)
            found.append(placeOf(*child) + u" without a name"_s);
        if (child->objectName().isEmpty())
            found.append(placeOf(*child) + u" without an object name"_s);
    }
    return found;
}

QStringList clashing(QWidget &root)
{
    QHash<QKeySequence, QString> owners;
    QStringList found;
    const auto take = [&](const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (key.isEmpty())
            return;
        if (owners.contains(key))
            found.append(u"%1: %2 and %3"_s.arg(key.toString(), owners.value(key), text));
        owners.insert(key, text);
    };
    for (QWidget *child : parts(root)) {
        if (const auto *label = qobject_cast<QLabel *>(child); label && label->buddy())
            take(label->text());
        else if (const auto *button = qobject_cast<QAbstractButton *>(child))
            take(button->text());
        else if (const auto *group = qobject_cast<QGroupBox *>(child))
            take(group->title());
        else if (const auto *bar = qobject_cast<QMenuBar *>(child)) {
            for (const QAction *menu : bar->actions())
                take(menu->text());
        }
    }
    return found;
}

QStringList clipped(QWidget &root)
{
    QStringList found;
    for (QWidget *child : parts(root)) {
        if (const auto *elided = qobject_cast<ElidedLabel *>(child)) {
            compare(found, *elided, elided->size(), elided->minimumSizeHint(), elided->text()); // gives way, and its tool tip says all
        } else if (const auto *label = qobject_cast<QLabel *>(child)) {
            const QSize needs = label->wordWrap() ? QSize(label->minimumSizeHint().width(), label->heightForWidth(label->width())) : label->sizeHint();
            if (!label->text().isEmpty())
                compare(found, *label, label->size(), needs, label->text());
        } else if (const auto *button = qobject_cast<QAbstractButton *>(child)) {
            const auto *tool = qobject_cast<QToolButton *>(child);
            if (!button->layout() && !button->text().isEmpty() && !(tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly))
                compare(found, *button, button->size(), button->sizeHint().boundedTo({button->sizeHint().width(), button->fontMetrics().height()}), button->text());
        } else if (const auto *group = qobject_cast<QGroupBox *>(child)) {
            compare(found, *group, {group->width(), 1}, {group->fontMetrics().horizontalAdvance(withoutMnemonic(group->title())), 1}, group->title());
        } else if (const auto *edit = qobject_cast<QLineEdit *>(child)) {
            compare(found, *edit, edit->size(), {edit->fontMetrics().horizontalAdvance(edit->placeholderText()) + theme::Gap, edit->fontMetrics().height()}, edit->placeholderText());
        } else if (const auto *combo = qobject_cast<QComboBox *>(child)) {
            compare(found, *combo, combo->size(), {combo->fontMetrics().horizontalAdvance(combo->currentText()) + 2 * theme::Gap, combo->fontMetrics().height()}, combo->currentText());
        } else if (const auto *tabs = qobject_cast<QTabBar *>(child)) {
            for (int i = 0; i < tabs->count(); ++i)
                compare(found, *tabs, tabs->tabRect(i).size(), tabs->fontMetrics().size(Qt::TextShowMnemonic, tabs->tabText(i)), tabs->tabText(i));
        } else if (const auto *header = qobject_cast<QHeaderView *>(child)) {
            lookAtHeader(found, *header);
        }
    }
    return found;
}

QStringList misplaced(QWidget &root)
{
    QStringList found;
    const QList<QWidget *> all = parts(root);
    for (QWidget *one : all) {
        const QWidget *parent = one->parentWidget();
        if (one == &root || one->isWindow() || !parent)
            continue;
        const bool scrolled = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
        if (!scrolled && !parent->rect().adjusted(-Slack, -Slack, Slack, Slack).contains(one->geometry())) {
            const QRect at = one->geometry();
            found.append(u"%1 at %2,%3 %4x%5 sticks out of %6 (%7x%8)"_s.arg(placeOf(*one)).arg(at.x()).arg(at.y()).arg(at.width()).arg(at.height()).arg(placeOf(*parent)).arg(parent->width()).arg(parent->height()));
        }
        for (QWidget *other : all) {
            if (other <= one || other->parentWidget() != parent || other->isWindow() || isGlass(*one) || isGlass(*other))
                continue;
            const QRect both = one->geometry() & other->geometry();
            if (both.width() > Slack && both.height() > Slack)
                found.append(u"%1 and %2 overlap by %3x%4"_s.arg(placeOf(*one), placeOf(*other)).arg(both.width()).arg(both.height()));
        }
    }
    return found;
}

QStringList pale(QWidget &root)
{
    PaleTexts texts(root);
    for (const QWidget *child : parts(root)) {
        const QPalette colours = child->palette();
        if (const auto *label = qobject_cast<const QLabel *>(child))
            texts.look(*label, textRect(*label), label->text(), colours.color(label->foregroundRole()));
        else if (const auto *button = qobject_cast<const QAbstractButton *>(child))
            texts.look(*button, textRect(*button), button->text(), {});
        else if (const auto *edit = qobject_cast<const QLineEdit *>(child))
            texts.look(*edit, edit->contentsRect().adjusted(3, 3, -3, -3), edit->text().isEmpty() ? edit->placeholderText() : edit->text(), colours.color(edit->text().isEmpty() ? QPalette::PlaceholderText : QPalette::Text));
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(child); view && !qobject_cast<const QHeaderView *>(child))
            lookAtCells(texts, *view);
    }
    return texts.found;
}

QList<SeenText> seenTexts(QWidget &root)
{
    QList<SeenText> found;
    const auto add = [&found](const QWidget &where, const QString &text) {
        if (!text.trimmed().isEmpty())
            found.append({placeOf(where), withoutMnemonic(plain(text))});
    };
    for (const QWidget *child : parts(root)) {
        add(*child, child->toolTip());
        add(*child, child->accessibleName());
        add(*child, child->accessibleDescription());
        if (const auto *label = qobject_cast<const QLabel *>(child))
            add(*label, label->text());
        else if (const auto *button = qobject_cast<const QAbstractButton *>(child))
            add(*button, button->text());
        else if (const auto *group = qobject_cast<const QGroupBox *>(child))
            add(*group, group->title());
        else if (const auto *edit = qobject_cast<const QLineEdit *>(child))
            add(*edit, edit->placeholderText());
        if (const auto *combo = qobject_cast<const QComboBox *>(child)) {
            for (int i = 0; i < combo->count(); ++i)
                add(*combo, combo->itemText(i));
        }
        if (const auto *tabs = qobject_cast<const QTabBar *>(child)) {
            for (int i = 0; i < tabs->count(); ++i)
                add(*tabs, tabs->tabText(i));
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(child); view && view->model()) {
            const auto *header = qobject_cast<const QHeaderView *>(child);
            const int columns = view->model()->columnCount();
            for (int column = 0; column < columns; ++column) {
                if (header && header->orientation() == Qt::Horizontal)
                    add(*view, view->model()->headerData(column, Qt::Horizontal).toString());
                for (int row = 0; !header && row < view->model()->rowCount(); ++row)
                    add(*view, view->model()->index(row, column).data().toString());
            }
        }
    }
    for (const QAction *action : root.findChildren<QAction *>()) {
        if (!action->isSeparator() && action->isVisible())
            found.append({u"QAction "_s + action->objectName(), withoutMnemonic(action->text())});
    }
    return found;
}

Scaled::Scaled(int percent)
    : m_before(QApplication::font())
{
    QFont font = m_before;
    font.setPointSizeF(m_before.pointSizeF() * percent / 100.0);
    QApplication::setFont(font);
}

Scaled::~Scaled()
{
    QApplication::setFont(m_before);
}

} // namespace svidok::test
