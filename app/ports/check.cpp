// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/documents.h"
#include "ports/evidence.h"
#include "ports/executor.h"
#include "ports/identity.h"
#include "ports/photos.h"
#include "ports/plugin.h"
#include "ports/recipient.h"
#include "ports/secrets.h"
#include "ports/store.h"
#include "ports/storefactory.h"
#include "ports/vision.h"
