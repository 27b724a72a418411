// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/queuefolders.h"
#include "viewmodels/queuemodel.h"
#include "viewmodels/queueshortlist.h"
#include "viewmodels/queuethumbnails.h"
#include "viewmodels/rereadmodel.h"

namespace svidok {

/// All that the queue's screen shows; lives as long as the store is open, whatever becomes of the screen.
struct QueueModels {
    explicit QueueModels(Desk &desk)
        : shortlist(desk.session)
        , queue(desk, shortlist)
        , folders(queue, shortlist)
        , thumbnails(desk)
        , reread(desk)
    {
    }

    QueueShortlist shortlist;
    QueueModel queue;
    QueueFolders folders;
    QueueThumbnails thumbnails;
    RereadModel reread;
};

} // namespace svidok
