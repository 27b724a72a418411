// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casepanels.h"
#include "screens/documentscreen.h"
#include "screens/passphrasedialog.h"
#include "support/plugins.h"
#include "support/testkeys.h"
#include "viewmodels/documentmodel.h"
#include "widgets/actions.h"
#include "widgets/messagebar.h"

#include <QTemporaryDir>

namespace svidok::test {

using namespace Qt::StringLiterals;

inline const QString Passphrase = u"пароль 1"_s;

/// An approved report, its document's screen, and a real key file that the real signer opens.
struct Papers {
    DeskFixture f;
    QTemporaryDir folder;
    ReportId id;
    CaseModel model{f.desk};
    Actions actions{f.session};
    DocumentModel document{model};
    DocumentScreen screen{document, actions};

    Papers()
        : id(f.addPending())
    {
        const TestAuthority authority;
        authority.writeKeyFile(keyFile(), authority.issue());
        f.services.unlock = [this](const QString &key, const QString &passphrase) -> Result<std::unique_ptr<SigningKey>> {
            static const auto signer = builtPlugin<SignerFactory>(u"signer"_s, u"signer_p12"_s);
            if (!signer)
                return fail(signer.error());
            return (*signer)->unlock(key.section(u':', 1), passphrase, f.clock.nowUtc());
        };
        DecideRequest request;
        request.violations = {f.stored(id).violations.first().code};
        if (!f.review.decide(id, request))
            qFatal("the report could not be approved");
        screen.resize(1200, 800);
        screen.show();
        model.open(id, false);
        document.chooseKey(keyFile());
    }
    [[nodiscard]] QString keyFile() const { return folder.filePath(u"inspector.p12"_s); }
    [[nodiscard]] QPushButton *button(const char *name) { return child<QPushButton>(screen, name); }
    [[nodiscard]] MessageBar *message() { return child<MessageBar>(screen, "documentMessage"); }
    [[nodiscard]] PassphraseDialog *dialog() { return screen.findChild<PassphraseDialog *>(); }
    /// By the button, with the passphrase that the keychain holds.
    [[nodiscard]] bool sign()
    {
        static_cast<void>(f.services.keepPassphrase(document.key(), Passphrase));
        document.load();
        if (!QTest::qWaitFor([this] { return button("signButton")->isEnabled(); }))
            return false;
        button("signButton")->click();
        return QTest::qWaitFor([this] { return document.state() == DocumentModel::State::Signed; });
    }
    void enter(const QString &passphrase)
    {
        auto *field = child<QLineEdit>(*dialog(), "passphraseField");
        field->setText(passphrase);
        QTest::keyClick(field, Qt::Key_Return);
    }
};

} // namespace svidok::test
