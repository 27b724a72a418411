// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace svidok {

class CaseModel;
class PlateCrops;
class PlateDetails;
class PlateRow;
enum class CaseChange;

/// The plates of the pair: crops one above the other, what was read, how the photos agree, and the person's own word.
/// What she types is hers: no late answer and no normalising touches the field (O6).
class PlatePanel : public QWidget {
    Q_OBJECT

public:
    explicit PlatePanel(CaseModel &model, QWidget *parent = nullptr);

public slots:
    void editPlate(); ///< the key for "correct the plate"

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Side {
        PhotoId photo;
        PlateRow *row = nullptr;
    };
    void on(CaseChange what);
    void fill();
    void fillSides();
    void fillField();
    void fillWords();
    void typed(const QString &text);
    void confirm();
    void takeSuggestion();
    [[nodiscard]] QString suggestion() const;

    CaseModel &m_model;
    PlateCrops *m_crops = nullptr;
    QList<Side> m_sides;
    QLabel *m_agreement = nullptr;
    QLabel *m_label = nullptr;
    QLineEdit *m_field = nullptr;
    QPushButton *m_confirm = nullptr;
    QLabel *m_canonical = nullptr;
    QPushButton *m_takeBack = nullptr;
    QPushButton *m_suggest = nullptr;
    QToolButton *m_more = nullptr;
    PlateDetails *m_details = nullptr;
};

} // namespace svidok
