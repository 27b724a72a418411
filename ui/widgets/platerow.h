// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"

#include <QImage>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;

namespace svidok {

/// What was read on one photo: the crop, the fused read with its confidence, and the choice of the subject where there
/// are several plates.
class PlateRow : public QWidget {
    Q_OBJECT

public:
    explicit PlateRow(QWidget *parent = nullptr);

    /// `marked`: places of the read that differ from the other photo's. `reading` may be absent.
    void setRead(const Photo &photo, const PhotoReading *reading, const QList<int> &marked, bool choosable);
    void setCrop(const QImage &crop);

signals:
    void subjectChosen(int plateIndex);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillChoices(const PhotoReading *reading, bool choosable);
    void showCrop();

    QImage m_image;
    QLabel *m_crop = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_words = nullptr;
    QWidget *m_choices = nullptr;
    QHBoxLayout *m_choiceLine = nullptr;
    QLabel *m_choiceLabel = nullptr;
    QButtonGroup *m_group = nullptr;
};

} // namespace svidok
