<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk_UA" sourcelanguage="en">
<context>
    <name>DuplicateWords</name>
    <message numerus="yes">
        <source>%n m</source>
        <comment>metres</comment>
        <translation>
            <numerusform>%n м</numerusform>
            <numerusform>%n м</numerusform>
            <numerusform>%n м</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 км</translation>
    </message>
    <message>
        <source>the same photo file</source>
        <translation>той самий файл знімка</translation>
    </message>
    <message numerus="yes">
        <source>photos look alike (%n of 64 bits differ)</source>
        <translation>
            <numerusform>знімки схожі (відрізняється %n біт із 64)</numerusform>
            <numerusform>знімки схожі (відрізняються %n біти з 64)</numerusform>
            <numerusform>знімки схожі (відрізняються %n бітів із 64)</numerusform>
        </translation>
    </message>
    <message>
        <source>the same plate</source>
        <translation>той самий номерний знак</translation>
    </message>
    <message>
        <source>the plates look alike</source>
        <translation>номерні знаки схожі на вигляд</translation>
    </message>
    <message>
        <source>%1 apart</source>
        <translation>різниця %1</translation>
    </message>
    <message>
        <source>the same address</source>
        <translation>та сама адреса</translation>
    </message>
    <message>
        <source>but the plates differ</source>
        <translation>але номерні знаки різні</translation>
    </message>
    <message>
        <source>but %1 apart</source>
        <translation>але різниця %1</translation>
    </message>
    <message>
        <source>The very same photo is in another report (%1: %2); nobody has said yet whether it is a duplicate</source>
        <extracomment>a plate, and what has become of that report</extracomment>
        <translation>Те саме фото є в іншому зверненні (%1: %2); ще ніхто не сказав, чи це дублікат</translation>
    </message>
    <message>
        <source>no plate</source>
        <translation>без номерного знака</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>Файл %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Тека</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Тека</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Диск</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Ярлик</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Псевдонім</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Невідомо</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>&lt;b&gt;The name &quot;%1&quot; cannot be used.&lt;/b&gt;&lt;p&gt;Try using another name, with fewer characters or no punctuation marks.</source>
        <translation>&lt;b&gt;Назву «%1» використати не можна.&lt;/b&gt;&lt;p&gt;Спробуйте іншу назву: коротшу або без розділових знаків.</translation>
    </message>
</context>
<context>
    <name>QueueText</name>
    <message>
        <source>Draft</source>
        <translation>Чернетка</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>Перевірити</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Перевірено</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Надіслано</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>Розглядають</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Вирішено</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Відхилено</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n хв</numerusform>
            <numerusform>%n хв</numerusform>
            <numerusform>%n хв</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n год</numerusform>
            <numerusform>%n год</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дні</numerusform>
            <numerusform>%n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>без строку</translation>
    </message>
    <message numerus="yes">
        <source>%n d overdue</source>
        <comment>days</comment>
        <translation>
            <numerusform>прострочено на %n день</numerusform>
            <numerusform>прострочено на %n дні</numerusform>
            <numerusform>прострочено на %n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>прострочено</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>ще %n хв</numerusform>
            <numerusform>ще %n хв</numerusform>
            <numerusform>ще %n хв</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>ще %n год</numerusform>
            <numerusform>ще %n год</numerusform>
            <numerusform>ще %n год</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d left</source>
        <comment>days</comment>
        <translation>
            <numerusform>ще %n день</numerusform>
            <numerusform>ще %n дні</numerusform>
            <numerusform>ще %n днів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n min</source>
        <comment>who holds the report, how long still</comment>
        <translation>
            <numerusform>%1, %n хв</numerusform>
            <numerusform>%1, %n хв</numerusform>
            <numerusform>%1, %n хв</numerusform>
        </translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>без фото</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), no pair</source>
        <translation>
            <numerusform>%n фото, не пара</numerusform>
            <numerusform>%n фото, не пара</numerusform>
            <numerusform>%n фото, не пара</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pair, %n photo(s)</source>
        <translation>
            <numerusform>пара, %n фото</numerusform>
            <numerusform>пара, %n фото</numerusform>
            <numerusform>пара, %n фото</numerusform>
        </translation>
    </message>
    <message>
        <source>Due first</source>
        <translation>За строком</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Спершу давні</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Спершу нові</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>За місцем</translation>
    </message>
    <message numerus="yes">
        <source>%n possible duplicate(s)</source>
        <translation>
            <numerusform>%n можливий дублікат</numerusform>
            <numerusform>%n можливі дублікати</numerusform>
            <numerusform>%n можливих дублікатів</numerusform>
        </translation>
    </message>
    <message>
        <source>no plate</source>
        <translation>без номерного знака</translation>
    </message>
    <message>
        <source>Second review</source>
        <translation>Друга перевірка</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The work was cancelled.</source>
        <translation>Роботу скасовано.</translation>
    </message>
    <message>
        <source>What was done before stays as it is. Start it again when you want to.</source>
        <translation>Зроблене до цього лишається. Почніть знову, коли забажаєте.</translation>
    </message>
    <message>
        <source>The work took too long and was stopped.</source>
        <translation>Робота тривала надто довго, її зупинено.</translation>
    </message>
    <message>
        <source>Try again; if it happens often, look at how busy this computer is.</source>
        <translation>Спробуйте ще раз; якщо це стається часто, перевірте навантаження комп’ютера.</translation>
    </message>
    <message>
        <source>A value does not make sense here.</source>
        <translation>Це значення тут не має сенсу.</translation>
    </message>
    <message>
        <source>Correct the value that is named and try again.</source>
        <translation>Виправте назване значення і спробуйте ще раз.</translation>
    </message>
    <message>
        <source>Svidok made a mistake of its own.</source>
        <translation>Свідок припустився власної помилки.</translation>
    </message>
    <message>
        <source>Send the log of this run to those who maintain Svidok.</source>
        <translation>Надішліть журнал цього запуску тим, хто супроводжує Свідок.</translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation>Такого тут немає.</translation>
    </message>
    <message>
        <source>Check the name or number; it may have been moved or deleted.</source>
        <translation>Перевірте назву чи номер; можливо, його перенесли або видалили.</translation>
    </message>
    <message>
        <source>The system does not allow access.</source>
        <translation>Система не дозволяє доступу.</translation>
    </message>
    <message>
        <source>Ask for the right to read or write this place, or choose another one.</source>
        <translation>Попросіть право читати чи записувати в цьому місці або виберіть інше.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Диск заповнено.</translation>
    </message>
    <message>
        <source>Free some space and try again; nothing was left half written.</source>
        <translation>Звільніть місце і спробуйте ще раз; нічого не записано наполовину.</translation>
    </message>
    <message>
        <source>Reading or writing failed.</source>
        <translation>Читання або запис не вдалися.</translation>
    </message>
    <message>
        <source>Check that the disk or network folder is connected, then try again.</source>
        <translation>Перевірте, чи під’єднано диск або мережеву теку, і спробуйте ще раз.</translation>
    </message>
    <message>
        <source>The output is there already and is not overwritten.</source>
        <translation>Вихідний файл уже існує, його не перезаписано.</translation>
    </message>
    <message>
        <source>Choose another name or move the old file away.</source>
        <translation>Виберіть іншу назву або перенесіть старий файл.</translation>
    </message>
    <message>
        <source>There is no store at this place.</source>
        <translation>За цією адресою немає сховища.</translation>
    </message>
    <message>
        <source>Check the address, or make a store: the first import into one does, and the demo command.</source>
        <translation>Перевірте адресу або створіть сховище: його створює перший імпорт до нього або команда demo.</translation>
    </message>
    <message>
        <source>This is not a store of Svidok, or it is damaged.</source>
        <translation>Це не сховище Свідка, або воно пошкоджене.</translation>
    </message>
    <message>
        <source>Choose another file, or restore the store from its backup.</source>
        <translation>Виберіть інший файл або відновіть сховище з резервної копії.</translation>
    </message>
    <message>
        <source>The store was written by a newer Svidok.</source>
        <translation>Сховище записане новішою версією Свідка.</translation>
    </message>
    <message>
        <source>Update Svidok on this computer; the store was not touched.</source>
        <translation>Оновіть Свідок на цьому комп’ютері; сховище не змінено.</translation>
    </message>
    <message>
        <source>The store is of an older Svidok and must be brought up to date first.</source>
        <translation>Сховище належить старішій версії Свідка, спершу його треба оновити.</translation>
    </message>
    <message>
        <source>Make a backup, then run: svidok-cli migrate --store URL</source>
        <translation>Зробіть резервну копію, тоді виконайте: svidok-cli migrate --store URL</translation>
    </message>
    <message>
        <source>The store is busy with the work of another program.</source>
        <translation>Сховище зайняте роботою іншої програми.</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Зачекайте трохи і спробуйте ще раз.</translation>
    </message>
    <message>
        <source>Somebody else has changed the report in the meantime.</source>
        <translation>Тим часом хтось інший змінив звернення.</translation>
    </message>
    <message>
        <source>Load the report again, look at the change and repeat your step.</source>
        <translation>Завантажте звернення знову, перегляньте зміну і повторіть свій крок.</translation>
    </message>
    <message>
        <source>Another inspector is working on this report.</source>
        <translation>З цим зверненням працює інший інспектор.</translation>
    </message>
    <message>
        <source>Take the next report, or wait until it is released.</source>
        <translation>Візьміть наступне звернення або зачекайте, поки його звільнять.</translation>
    </message>
    <message>
        <source>The report is no longer claimed by you.</source>
        <translation>Це звернення вже не закріплене за вами.</translation>
    </message>
    <message>
        <source>Claim it again before you go on.</source>
        <translation>Закріпіть його за собою знову, перш ніж продовжувати.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Ніхто не ввійшов до системи.</translation>
    </message>
    <message>
        <source>Sign in, then repeat the step.</source>
        <translation>Увійдіть і повторіть дію.</translation>
    </message>
    <message>
        <source>This account is switched off.</source>
        <translation>Цей обліковий запис вимкнено.</translation>
    </message>
    <message>
        <source>Ask the administrator to switch it on.</source>
        <translation>Попросіть адміністратора ввімкнути його.</translation>
    </message>
    <message>
        <source>Your role does not allow this step.</source>
        <translation>Ваша роль не дозволяє цієї дії.</translation>
    </message>
    <message>
        <source>Ask somebody who has the role, or the administrator.</source>
        <translation>Зверніться до того, хто має потрібну роль, або до адміністратора.</translation>
    </message>
    <message>
        <source>The second review must be made by another person.</source>
        <translation>Другу перевірку має зробити інша особа.</translation>
    </message>
    <message>
        <source>Leave the second review to a colleague.</source>
        <translation>Передайте другу перевірку колезі.</translation>
    </message>
    <message>
        <source>The report is in a state that does not allow this step.</source>
        <translation>Стан звернення не дозволяє цієї дії.</translation>
    </message>
    <message>
        <source>Look at the state of the report and at what is still missing.</source>
        <translation>Перегляньте стан звернення і те, чого ще бракує.</translation>
    </message>
    <message>
        <source>This reason is not in the list of reasons.</source>
        <translation>Такої причини немає в переліку.</translation>
    </message>
    <message>
        <source>Choose a reason from the list.</source>
        <translation>Виберіть причину з переліку.</translation>
    </message>
    <message>
        <source>This violation is not in the law pack of that date.</source>
        <translation>Такого порушення немає в правовому довіднику на ту дату.</translation>
    </message>
    <message>
        <source>Choose a violation from the law pack that was in force.</source>
        <translation>Виберіть порушення з правового довідника, чинного на ту дату.</translation>
    </message>
    <message>
        <source>A violation of this report is not decided yet.</source>
        <translation>Одне з порушень цього звернення ще не вирішене.</translation>
    </message>
    <message>
        <source>Approve or reject each violation first.</source>
        <translation>Спершу підтвердьте або відхиліть кожне порушення.</translation>
    </message>
    <message>
        <source>The photo file is empty.</source>
        <translation>Файл фотографії порожній.</translation>
    </message>
    <message>
        <source>Copy the photo from the camera or phone again.</source>
        <translation>Скопіюйте фотографію з камери чи телефона ще раз.</translation>
    </message>
    <message>
        <source>The photo is cut off; its end is missing.</source>
        <translation>Фотографія обірвана, її кінця бракує.</translation>
    </message>
    <message>
        <source>The photo is larger than Svidok opens safely.</source>
        <translation>Фотографія більша, ніж Свідок може безпечно відкрити.</translation>
    </message>
    <message>
        <source>Use the photo as the camera made it, not an enlarged copy.</source>
        <translation>Візьміть знімок таким, як його зробила камера, а не збільшену копію.</translation>
    </message>
    <message>
        <source>The file is not a photo.</source>
        <translation>Цей файл не є фотографією.</translation>
    </message>
    <message>
        <source>Leave this file out.</source>
        <translation>Не додавайте цей файл.</translation>
    </message>
    <message>
        <source>Photos of this format cannot be opened here.</source>
        <translation>Фотографії такого формату тут не відкриваються.</translation>
    </message>
    <message>
        <source>Ask for the photo as JPEG, unedited. HEIC photos are opened where the plugin photo_heic and the library libheif are installed.</source>
        <translation>Попросіть фотографію у форматі JPEG, без редагування. Знімки HEIC відкриваються там, де встановлено модуль photo_heic та бібліотеку libheif.</translation>
    </message>
    <message>
        <source>The evidence is not in the evidence store.</source>
        <translation>Цього доказу немає у сховищі доказів.</translation>
    </message>
    <message>
        <source>Restore it from the backup; until then the case cannot be proved.</source>
        <translation>Відновіть його з резервної копії; доти справу не можна довести.</translation>
    </message>
    <message>
        <source>The evidence differs from what was stored.</source>
        <translation>Доказ відрізняється від збереженого.</translation>
    </message>
    <message>
        <source>Do not use it. Restore it from the backup and tell the administrator.</source>
        <translation>Не використовуйте його. Відновіть із резервної копії та повідомте адміністратора.</translation>
    </message>
    <message>
        <source>The archive holds paths or sizes that are not safe to unpack.</source>
        <translation>Архів містить шляхи або розміри, які небезпечно розпаковувати.</translation>
    </message>
    <message>
        <source>Unpack it on another computer and import the folder.</source>
        <translation>Розпакуйте його на іншому комп’ютері та імпортуйте теку.</translation>
    </message>
    <message>
        <source>The plate reader cannot be used on this computer.</source>
        <translation>Розпізнавач номерних знаків не працює на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>Install what is named in the details, or type the plate yourself.</source>
        <translation>Установіть те, що названо в подробицях, або введіть номерний знак самостійно.</translation>
    </message>
    <message>
        <source>The plate reader failed on this photo.</source>
        <translation>Розпізнавач номерних знаків не впорався з цією фотографією.</translation>
    </message>
    <message>
        <source>Type the plate yourself; the failure is recorded.</source>
        <translation>Введіть номерний знак самостійно; збій записано.</translation>
    </message>
    <message>
        <source>A file that the plate reader needs is missing or damaged.</source>
        <translation>Бракує файлу, потрібного розпізнавачу номерних знаків, або він пошкоджений.</translation>
    </message>
    <message>
        <source>Install Svidok again.</source>
        <translation>Установіть Свідок заново.</translation>
    </message>
    <message>
        <source>The data pack has mistakes and is not used.</source>
        <translation>У пакеті даних є помилки, його не використано.</translation>
    </message>
    <message>
        <source>Correct the place that is named, or go back to the pack before.</source>
        <translation>Виправте назване місце або поверніться до попереднього пакета.</translation>
    </message>
    <message>
        <source>The document needs a field that has no value yet.</source>
        <translation>Документ потребує поля, яке ще не має значення.</translation>
    </message>
    <message>
        <source>Fill in the field that is named, then make the document again.</source>
        <translation>Заповніть назване поле і створіть документ знову.</translation>
    </message>
    <message>
        <source>A setting has a value that is not allowed.</source>
        <translation>Налаштування має недозволене значення.</translation>
    </message>
    <message>
        <source>Correct the setting that is named.</source>
        <translation>Виправте назване налаштування.</translation>
    </message>
    <message>
        <source>The document could not be made.</source>
        <translation>Документ створити не вдалося.</translation>
    </message>
    <message>
        <source>Look at the details; nothing was stored.</source>
        <translation>Перегляньте подробиці; нічого не збережено.</translation>
    </message>
    <message>
        <source>The document is signed and cannot be changed.</source>
        <translation>Документ підписано, змінювати його не можна.</translation>
    </message>
    <message>
        <source>Make an amendment: it becomes a new version.</source>
        <translation>Створіть виправлення: воно стане новою версією.</translation>
    </message>
    <message>
        <source>The document or archive cannot be read; it is damaged, empty or of another kind.</source>
        <translation>Документ чи архів не читається: він пошкоджений, порожній або іншого типу.</translation>
    </message>
    <message>
        <source>Get the file again from where it came from.</source>
        <translation>Отримайте файл знову з його джерела.</translation>
    </message>
    <message>
        <source>The key file cannot be read as a PKCS#12 container.</source>
        <translation>Файл ключа не читається як контейнер PKCS#12.</translation>
    </message>
    <message>
        <source>Choose the file with your signing key.</source>
        <translation>Виберіть файл зі своїм ключем підпису.</translation>
    </message>
    <message>
        <source>The key needs its passphrase.</source>
        <translation>Ключ потребує парольної фрази.</translation>
    </message>
    <message>
        <source>Enter the passphrase, or keep it in the keychain.</source>
        <translation>Введіть парольну фразу або збережіть її у сховищі ключів системи.</translation>
    </message>
    <message>
        <source>The passphrase does not open the key.</source>
        <translation>Ця парольна фраза не відкриває ключ.</translation>
    </message>
    <message>
        <source>Enter it again; mind the keyboard layout.</source>
        <translation>Введіть його ще раз; зважте на розкладку клавіатури.</translation>
    </message>
    <message>
        <source>The signing certificate has expired.</source>
        <translation>Строк дії сертифіката підпису минув.</translation>
    </message>
    <message>
        <source>Get a new certificate from your provider.</source>
        <translation>Отримайте новий сертифікат у свого надавача.</translation>
    </message>
    <message>
        <source>The signing certificate is not valid yet.</source>
        <translation>Сертифікат підпису ще не набув чинності.</translation>
    </message>
    <message>
        <source>Check the date of this computer, or wait until it is valid.</source>
        <translation>Перевірте дату комп’ютера або зачекайте, доки він стане чинним.</translation>
    </message>
    <message>
        <source>The certificate belongs to somebody else than the person signed in.</source>
        <translation>Сертифікат належить не тій особі, що ввійшла.</translation>
    </message>
    <message>
        <source>Use your own key, or ask the administrator to bind the certificate to you.</source>
        <translation>Користуйтеся власним ключем або попросіть адміністратора прив’язати сертифікат до вас.</translation>
    </message>
    <message>
        <source>The signature could not be made.</source>
        <translation>Підпис створити не вдалося.</translation>
    </message>
    <message>
        <source>Look at the details; the document stays unsigned.</source>
        <translation>Перегляньте подробиці; документ лишився непідписаним.</translation>
    </message>
    <message>
        <source>The service cannot be reached.</source>
        <translation>Служба недосяжна.</translation>
    </message>
    <message>
        <source>Check the network; what was to be sent waits in the outbox.</source>
        <translation>Перевірте мережу; те, що мало бути надіслане, чекає у вихідних.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>Служба не відповіла вчасно.</translation>
    </message>
    <message>
        <source>It is tried again by itself, with the same key, so nothing goes twice.</source>
        <translation>Спробу буде повторено з тим самим ключем, тож ніщо не піде двічі.</translation>
    </message>
    <message>
        <source>The service refused the request.</source>
        <translation>Служба відхилила запит.</translation>
    </message>
    <message>
        <source>Read its answer in the details, correct the case and send it again.</source>
        <translation>Прочитайте її відповідь у подробицях, виправте справу і надішліть знову.</translation>
    </message>
    <message>
        <source>The service does not accept our credentials.</source>
        <translation>Служба не приймає наших облікових даних.</translation>
    </message>
    <message>
        <source>Unlock the keychain, where the access is kept, and try again. If that does not help, ask the administrator to renew the access.</source>
        <translation>Розблокуйте сховище ключів, де зберігається доступ, і спробуйте знову. Якщо не допоможе, попросіть адміністратора поновити доступ.</translation>
    </message>
    <message>
        <source>The service asks us to slow down.</source>
        <translation>Служба просить сповільнитися.</translation>
    </message>
    <message>
        <source>It is tried again by itself when the service allows.</source>
        <translation>Спробу буде повторено, коли служба дозволить.</translation>
    </message>
    <message>
        <source>The service failed.</source>
        <translation>У службі стався збій.</translation>
    </message>
    <message>
        <source>It is tried again by itself; tell them if it lasts.</source>
        <translation>Спробу буде повторено; якщо це триває, повідомте службу.</translation>
    </message>
    <message>
        <source>The service gave an answer that cannot be understood.</source>
        <translation>Служба дала незрозумілу відповідь.</translation>
    </message>
    <message>
        <source>Keep the log; the answer is in it as far as it may be. Ask the other side.</source>
        <translation>Збережіть журнал: відповідь є в ньому, наскільки це дозволено. Запитайте іншу сторону.</translation>
    </message>
    <message>
        <source>Nobody has confirmed that this may be sent.</source>
        <translation>Ніхто не підтвердив, що це можна надіслати.</translation>
    </message>
    <message>
        <source>Look at what leaves and to whom, then confirm.</source>
        <translation>Перегляньте, що і кому надсилається, тоді підтвердьте.</translation>
    </message>
    <message>
        <source>No plugin for this is installed.</source>
        <translation>Модуля для цього не встановлено.</translation>
    </message>
    <message>
        <source>Run svidok-cli plugins to see what is there, or install Svidok again.</source>
        <translation>Виконайте svidok-cli plugins, щоб побачити наявні, або встановіть Свідок заново.</translation>
    </message>
    <message>
        <source>The plugin is not on the list of allowed plugins.</source>
        <translation>Модуля немає в переліку дозволених.</translation>
    </message>
    <message>
        <source>Install plugins only together with Svidok.</source>
        <translation>Установлюйте модулі лише разом зі Свідком.</translation>
    </message>
    <message>
        <source>The plugin file was changed after it was built.</source>
        <translation>Файл модуля змінено після складання.</translation>
    </message>
    <message>
        <source>Install Svidok again and tell the administrator.</source>
        <translation>Установіть Свідок заново і повідомте адміністратора.</translation>
    </message>
    <message>
        <source>The plugin does not fit this Svidok.</source>
        <translation>Модуль не підходить до цього Свідка.</translation>
    </message>
    <message>
        <source>Install the plugin of the same version as Svidok.</source>
        <translation>Установіть модуль тієї самої версії, що й Свідок.</translation>
    </message>
    <message>
        <source>The plugin crashed before and is switched off.</source>
        <translation>Модуль раніше зазнав збою, його вимкнено.</translation>
    </message>
    <message>
        <source>Switch it on again when the cause is known, or use another one.</source>
        <translation>Увімкніть його знову, коли причина відома, або скористайтеся іншим.</translation>
    </message>
    <message>
        <source>The keychain of this computer cannot be used.</source>
        <translation>Сховище ключів цього комп’ютера недоступне.</translation>
    </message>
    <message>
        <source>Enter the secret when asked: it is kept for this session only.</source>
        <translation>Введіть секрет, коли про нього запитають: він зберігатиметься лише до кінця сеансу.</translation>
    </message>
    <message>
        <source>The keychain has no such secret.</source>
        <translation>У сховищі ключів немає такого секрету.</translation>
    </message>
    <message>
        <source>Enter it once; it can then be kept in the keychain.</source>
        <translation>Введіть його один раз; тоді його можна зберегти у сховищі ключів.</translation>
    </message>
    <message>
        <source>The custody log does not hold: an entry was changed, removed or added.</source>
        <translation>Журнал збереження доказів не сходиться: запис змінено, вилучено або додано.</translation>
    </message>
    <message>
        <source>Keep the store as it is and tell the administrator which link was named.</source>
        <translation>Залиште сховище як є і повідомте адміністратора, яку ланку названо.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>what it is about, and what happened to it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A plate reader crashed on this photo.</source>
        <translation>Розпізнавач номерних знаків аварійно завершив роботу на цьому фото.</translation>
    </message>
    <message>
        <source>The other readers went on. Where it crashes again and again it is switched off; the details name it.</source>
        <translation>Інші розпізнавачі працювали далі. Якщо він падає знову й знову, його буде вимкнено; його названо в подробицях.</translation>
    </message>
    <message>
        <source>The store cannot be written to.</source>
        <translation>До сховища не можна записувати.</translation>
    </message>
    <message>
        <source>Svidok works only where it may write: every look at a case is logged in the store. Ask for the right to write the file and its folder, or copy the whole folder and open the copy.</source>
        <translation>Свідок працює лише там, де має право запису: кожен перегляд справи записується у сховищі. Попросіть право запису до файла й теки або скопіюйте всю теку й відкрийте копію.</translation>
    </message>
    <message>
        <source>Another file lies where the store was.</source>
        <translation>На місці сховища тепер інший файл.</translation>
    </message>
    <message>
        <source>Open the store again: what is done now goes into the one before.</source>
        <translation>Відкрийте сховище знову: зараз усе записується до попереднього.</translation>
    </message>
    <message>
        <source>The place for photos and documents cannot be reached or written to.</source>
        <translation>Місце для фото й документів недоступне, або до нього не можна записувати.</translation>
    </message>
    <message>
        <source>Connect its disk or network folder, or ask for the right to write there; nothing of it was changed.</source>
        <translation>Під’єднайте його диск чи мережеву теку або попросіть право запису; там нічого не змінено.</translation>
    </message>
    <message>
        <source>It was passed over: it is hidden, a link to a folder, an archive inside a folder, or no file.</source>
        <translation>Пропущено: це приховане, посилання на теку, архів усередині теки або взагалі не файл.</translation>
    </message>
    <message>
        <source>If it holds photos, choose it by itself.</source>
        <translation>Якщо там є фото, виберіть його окремо.</translation>
    </message>
    <message>
        <source>Its name is not valid UTF-8, so it cannot be opened.</source>
        <translation>Його назву записано не в UTF-8, тому відкрити його не можна.</translation>
    </message>
    <message>
        <source>Give the file or folder another name and choose it again.</source>
        <translation>Дайте файлу чи теці іншу назву й оберіть знову.</translation>
    </message>
    <message>
        <source>It was tried to send the case, and whether it arrived is not known yet.</source>
        <translation>Справу пробували надіслати, і ще невідомо, чи вона дійшла.</translation>
    </message>
    <message>
        <source>Another document of the same case was delivered; this one would become a second case.</source>
        <translation>Інший документ цієї справи доставлено; з цього вийшла б друга справа.</translation>
    </message>
    <message>
        <source>Nothing more needs to be sent. If the documents differ in what matters, tell the recipient.</source>
        <translation>Більше нічого надсилати не треба. Якщо документи різняться в суттєвому, повідомте одержувача.</translation>
    </message>
    <message>
        <source>A newer document of the same case is in the outbox; this one would become a second case.</source>
        <translation>У вихідних є новіший документ цієї справи; з цього вийшла б друга справа.</translation>
    </message>
    <message>
        <source>Send the newer one; this one stays here and does not leave.</source>
        <translation>Надішліть новіший; цей лишається тут і нікуди не йде.</translation>
    </message>
    <message>
        <source>The certificate is in another name than that of the person signed in.</source>
        <translation>Сертифікат видано на інше ім’я, ніж в особи, що ввійшла.</translation>
    </message>
    <message>
        <source>Use your own key. The first one that you sign with is bound to you.</source>
        <translation>Користуйтеся власним ключем: перший, яким ви підпишете, буде прив’язано до вас.</translation>
    </message>
    <message>
        <source>Have it tried again from the outbox: it never arrives as a second case. Only if that will never succeed, ask the recipient, and say in the outbox if they do not have it.</source>
        <translation>Спробуйте надіслати її з вихідних ще раз: другої справи з цього не вийде. Лише якщо це вже ніколи не вдасться, запитайте одержувача й зазначте у вихідних, якщо справи в нього немає.</translation>
    </message>
    <message>
        <source>The case is being sent, or the recipient has it already.</source>
        <translation>Справу саме надсилають, або вона вже в одержувача.</translation>
    </message>
    <message>
        <source>The outbox says how it stands. What the recipient has can be corrected there only.</source>
        <translation>Який її стан, видно у вихідних. Те, що вже в одержувача, можна виправити лише в нього.</translation>
    </message>
    <message>
        <source>The recipient was asked and does not have the case.</source>
        <translation>Одержувача запитали: справи в нього немає.</translation>
    </message>
    <message>
        <source>Send the newest document of the case, or have this one tried again.</source>
        <translation>Надішліть найновіший документ справи або спробуйте надіслати цей ще раз.</translation>
    </message>
    <message>
        <source>The tables of the store are not those of the version that it says it has: another program changed it.</source>
        <translation>Таблиці сховища не відповідають версії, яку воно про себе називає: його змінила інша програма.</translation>
    </message>
    <message>
        <source>Restore it from its backup, or from the copy that was kept beside it before it was brought up to date: that is called like the store, with .schema- and a number after it.</source>
        <translation>Відновіть його з резервної копії або з копії, яку залишено поруч перед оновленням: вона зветься як сховище, з .schema- та числом у кінці.</translation>
    </message>
</context>
<context>
    <name>svidok::AboutDialog</name>
    <message>
        <source>About Svidok</source>
        <translation>Про програму</translation>
    </message>
    <message>
        <source>Svidok %1</source>
        <translation>Свідок %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or any later one (GPL-3.0-or-later), without any warranty.</source>
        <translation>Вільна програма за Загальною публічною ліцензією GNU версії 3 або пізнішої (GPL-3.0-or-later), без жодних гарантій.</translation>
    </message>
    <message>
        <source>What Svidok stands on</source>
        <translation>На чому побудовано Свідок</translation>
    </message>
    <message>
        <source>&amp;Copy for a report of an error</source>
        <translation>&amp;Копіювати для повідомлення про помилку</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>It is on the clipboard, and holds no personal data.</source>
        <translation>Скопійовано; персональних даних немає.</translation>
    </message>
</context>
<context>
    <name>svidok::Actions</name>
    <message>
        <source>Everywhere</source>
        <translation>Усюди</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Черга</translation>
    </message>
    <message>
        <source>Photo pair</source>
        <translation>Пара фото</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Справа</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Вихідні</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Надсилання</translation>
    </message>
</context>
<context>
    <name>svidok::CalibrationPlot</name>
    <message>
        <source>Calibration: confidence and share of right reads</source>
        <translation>Калібрування: впевненість і частка правильних читань</translation>
    </message>
    <message>
        <source>said %1 %, right %2 % of %3</source>
        <translation>впевненість %1 %, правильних %2 % із %3</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>впевненість</translation>
    </message>
    <message>
        <source>right</source>
        <translation>правильно</translation>
    </message>
</context>
<context>
    <name>svidok::CaseScreen</name>
    <message>
        <source>No report is open. Press Ctrl+N to take the next one, or choose one in the queue.</source>
        <translation>Жодного звернення не відкрито. Натисніть Ctrl+N, щоб узяти наступне, або оберіть у черзі.</translation>
    </message>
    <message>
        <source>&amp;Next report</source>
        <translation>&amp;Наступне звернення</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Метадані</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Time-line</source>
        <translation>Хронологія</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Нотатки</translation>
    </message>
    <message>
        <source>Correct the plate</source>
        <translation>Виправити номерний знак</translation>
    </message>
    <message>
        <source>Read and measure again</source>
        <translation>Зчитати й виміряти знову</translation>
    </message>
    <message>
        <source>Claim the next report</source>
        <translation>Узяти наступне звернення</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <translation>Назад до черги</translation>
    </message>
    <message>
        <source>Place unknown</source>
        <translation>Місце невідоме</translation>
    </message>
    <message>
        <source>came in %1</source>
        <translation>надійшло %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>строк %1</translation>
    </message>
    <message>
        <source>case number %1</source>
        <translation>номер справи %1</translation>
    </message>
    <message>
        <source>Rules, plate and decision</source>
        <translation>Правила, номерний знак і рішення</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Дублікати</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>Автомобіль</translation>
    </message>
    <message>
        <source>Possible duplicates: %1</source>
        <translation>Можливі дублікати: %1</translation>
    </message>
    <message>
        <source>Merged reports: %1</source>
        <translation>Об’єднані звернення: %1</translation>
    </message>
    <message>
        <source>Did it move?</source>
        <translation>Чи рухалось?</translation>
    </message>
    <message>
        <source>More about the case</source>
        <translation>Більше про справу</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Ще</translation>
    </message>
    <message>
        <source>Metadata, map, notes and what else there is about the case</source>
        <translation>Метадані, карта, нотатки й решта про справу</translation>
    </message>
    <message>
        <source>time limit ended %1</source>
        <translation>строк минув %1</translation>
    </message>
    <message>
        <source>Waits for a second review</source>
        <translation>Чекає другої перевірки</translation>
    </message>
    <message>
        <source>Take back: the last mark while drawing, else the decision or the plate</source>
        <translation>Повернути назад: під час малювання останню позначку, інакше рішення або номерний знак</translation>
    </message>
    <message>
        <source>No step of drawing is left to take back. Stop drawing (Esc) to take back the plate or the decision.</source>
        <translation>Намальованого, що можна повернути назад, більше немає. Щоб повернути номерний знак або рішення, припиніть малювання (Esc).</translation>
    </message>
    <message>
        <source>Photo pair</source>
        <translation>Пара фото</translation>
    </message>
</context>
<context>
    <name>svidok::ConflictBox</name>
    <message>
        <source>Somebody else changed this case meanwhile. Nothing of yours was stored or lost.</source>
        <translation>Тим часом справу змінив хтось інший. З вашого нічого не збережено і не втрачено.</translation>
    </message>
    <message>
        <source>Seen: go on from theirs, keep my draft</source>
        <translation>Бачу: далі від їхнього, чернетку лишити</translation>
    </message>
    <message>
        <source>as you saw it</source>
        <translation>як бачили ви</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>їхнє</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>ваше</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>svidok::DecidePanel</name>
    <message>
        <source>Reject…</source>
        <translation>Відхилити…</translation>
    </message>
    <message>
        <source>Ask the reporter…</source>
        <translation>Запитати заявника…</translation>
    </message>
    <message>
        <source>Second review…</source>
        <translation>Друга перевірка…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Відкликати</translation>
    </message>
    <message>
        <source>Document…</source>
        <translation>Документ…</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Надіслати…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Підтвердити</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Відхилити</translation>
    </message>
    <message>
        <source>Ask the reporter</source>
        <translation>Запитати заявника</translation>
    </message>
    <message>
        <source>Send to second review</source>
        <translation>Передати на другу перевірку</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Відкрити документ</translation>
    </message>
    <message>
        <source>Forward the case</source>
        <translation>Надіслати справу</translation>
    </message>
    <message>
        <source>Find a violation</source>
        <translation>Знайти порушення</translation>
    </message>
    <message>
        <source>Yours until %1</source>
        <translation>За вами до %1</translation>
    </message>
    <message>
        <source>This case is somebody else&apos;s now. Your draft is kept.</source>
        <translation>Справу вже взяв хтось інший. Вашу чернетку збережено.</translation>
    </message>
    <message>
        <source>Try to claim it</source>
        <translation>Спробувати взяти</translation>
    </message>
    <message>
        <source>The claim on this case was lost. Your draft is kept.</source>
        <translation>Закріплення справи втрачено. Вашу чернетку збережено.</translation>
    </message>
    <message>
        <source>Claim it again</source>
        <translation>Взяти знову</translation>
    </message>
    <message>
        <source>You are looking at this case without having claimed it.</source>
        <translation>Ви переглядаєте справу, не взявши її.</translation>
    </message>
    <message>
        <source>Claim it</source>
        <translation>Взяти</translation>
    </message>
    <message>
        <source>The claim could not be renewed; it ends at %1. Your draft is kept.</source>
        <translation>Закріплення не вдалося подовжити, воно спливає %1. Вашу чернетку збережено.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати знову</translation>
    </message>
    <message numerus="yes">
        <source>Approve %n violation(s)</source>
        <translation>
            <numerusform>Підтвердити %n порушення</numerusform>
            <numerusform>Підтвердити %n порушення</numerusform>
            <numerusform>Підтвердити %n порушень</numerusform>
        </translation>
    </message>
    <message>
        <source>Name a violation first.</source>
        <translation>Спершу назвіть порушення.</translation>
    </message>
    <message>
        <source>Case of the police: %1</source>
        <translation>Справа в поліції: %1</translation>
    </message>
    <message>
        <source>The police say: %1</source>
        <translation>Поліція повідомляє: %1</translation>
    </message>
    <message>
        <source>The document is signed first.</source>
        <translation>Спершу підписується документ.</translation>
    </message>
    <message>
        <source>Why the whole report is rejected</source>
        <translation>Чому відхилено все звернення</translation>
    </message>
    <message>
        <source>Reject the report</source>
        <translation>Відхилити звернення</translation>
    </message>
    <message>
        <source>Why this violation is not upheld</source>
        <translation>Чому це порушення не підтверджено</translation>
    </message>
    <message>
        <source>Do not uphold it</source>
        <translation>Не підтверджувати</translation>
    </message>
    <message>
        <source>What the reporter is asked for; she reads this text</source>
        <translation>Про що просять заявника; цей текст буде прочитано заявником</translation>
    </message>
    <message>
        <source>What the second reviewer should look at</source>
        <translation>На що слід зважити другому перевірнику</translation>
    </message>
    <message>
        <source>Before you approve:</source>
        <translation>Перш ніж підтвердити:</translation>
    </message>
    <message>
        <source>Approve all the same</source>
        <translation>Усе одно підтвердити</translation>
    </message>
    <message>
        <source>%1 by %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Sent to second review. Yours was the first opinion: somebody else decides.</source>
        <translation>Передано на другу перевірку. Перша думка була ваша: вирішує хтось інший.</translation>
    </message>
    <message>
        <source>Look at what was changed meanwhile first.</source>
        <translation>Спершу перегляньте, що тим часом змінено.</translation>
    </message>
    <message>
        <source>Nothing can be decided without the claim on this case.</source>
        <translation>Доки справу не взято, вирішити нічого не можна.</translation>
    </message>
    <message>
        <source>A second review was asked for already.</source>
        <translation>Про другу перевірку вже попросили.</translation>
    </message>
    <message>
        <source>The rules are still being measured. Decide when they stand here: press the key again then.</source>
        <translation>Правила ще вимірюються. Вирішуйте, коли вони тут стоятимуть: тоді натисніть клавішу знову.</translation>
    </message>
    <message>
        <source>What was done before is still being stored. Press the key again in a moment.</source>
        <translation>Попередня дія ще зберігається. Натисніть клавішу знову за мить.</translation>
    </message>
    <message>
        <source>%1 has this case; the claim runs until %2. Your draft is kept.</source>
        <extracomment>a person, and when her claim ends</extracomment>
        <translation>Справу має %1, узято до %2. Вашу чернетку збережено.</translation>
    </message>
    <message>
        <source>Claim this report</source>
        <translation>Взяти це звернення</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Перевірити ще раз</translation>
    </message>
    <message>
        <source>Nothing can be approved by this evidence.</source>
        <translation>На підставі цих доказів нічого не можна підтвердити.</translation>
    </message>
    <message>
        <source>Taken back: %1. What it said of each violation is taken back with it; the report waits for a decision again.</source>
        <translation>Повернуто назад: %1. Разом із ним повернуто сказане про кожне порушення; звернення знову чекає на рішення.</translation>
    </message>
    <message>
        <source>Your word on the plate, %1, was taken back. No plate is known now.</source>
        <translation>Ваше слово про номерний знак, %1, повернуто назад. Тепер номерний знак невідомий.</translation>
    </message>
    <message>
        <source>Your word on the plate, %1, was taken back. The plate is %2 again.</source>
        <translation>Ваше слово про номерний знак, %1, повернуто назад. Номерний знак знову %2.</translation>
    </message>
    <message>
        <source>It is %1</source>
        <translation>Це %1</translation>
    </message>
    <message>
        <source>What is to be known before deciding</source>
        <translation>Що треба знати перед рішенням</translation>
    </message>
</context>
<context>
    <name>svidok::DecideWords</name>
    <message>
        <source>undecided</source>
        <translation>не вирішено</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>підтверджено</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>відхилено</translation>
    </message>
    <message>
        <source>not on the report</source>
        <translation>немає у зверненні</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>підтвердити</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>відхилити</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>не виміряно</translation>
    </message>
    <message>
        <source>Waits for the reporter</source>
        <translation>Чекає на заявника</translation>
    </message>
    <message>
        <source>Waits for verification</source>
        <translation>Чекає на перевірку</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Підтверджено</translation>
    </message>
    <message>
        <source>Submitted to the police</source>
        <translation>Подано до поліції</translation>
    </message>
    <message>
        <source>Under review by the police</source>
        <translation>Розглядає поліція</translation>
    </message>
    <message>
        <source>Resolved by the police</source>
        <translation>Вирішено поліцією</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Відхилено</translation>
    </message>
    <message>
        <source>More evidence asked of the reporter</source>
        <translation>У заявника запитано докази</translation>
    </message>
    <message>
        <source>Second review asked for</source>
        <translation>Запитано другу перевірку</translation>
    </message>
    <message>
        <source>Decision taken back</source>
        <translation>Рішення відкликано</translation>
    </message>
    <message>
        <source>%1: not looked at in full size</source>
        <translation>%1: не переглянуто у повному розмірі</translation>
    </message>
    <message>
        <source>The rules of the pair were not measured</source>
        <translation>Правила пари не виміряно</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>The case has no plate</source>
        <translation>У справі немає номерного знака</translation>
    </message>
    <message>
        <source>%1 has the form of no plate that is known here</source>
        <translation>%1 не схожий на жоден відомий тут вид номерного знака</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Номерний знак</translation>
    </message>
    <message>
        <source>Last note</source>
        <translation>Остання нотатка</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Знімки</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Рішення</translation>
    </message>
    <message>
        <source>Something that is not shown here</source>
        <translation>Дещо, чого тут не показано</translation>
    </message>
    <message>
        <source>in your language: %1</source>
        <translation>вашою мовою: %1</translation>
    </message>
    <message>
        <source>Valve of a wheel</source>
        <translation>Вентиль колеса</translation>
    </message>
    <message>
        <source>Angle of the front wheels</source>
        <translation>Поворот передніх коліс</translation>
    </message>
    <message>
        <source>Gap to kerb, post or marking</source>
        <translation>Відстань до бордюру, стовпа чи розмітки</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Так само</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Інакше</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Не видно</translation>
    </message>
    <message>
        <source>You found it different: %1</source>
        <translation>Ви побачили, що змінилося: %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Plate then and now: %1</source>
        <translation>Номерний знак тоді й тепер: %1</translation>
    </message>
    <message>
        <source>Plate then: %1, now: %2</source>
        <translation>Номерний знак тоді: %1, тепер: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The time limit for the case ended on %1</source>
        <translation>Строк у справі минув %1</translation>
    </message>
    <message>
        <source>The field of the plate is empty; the plate stays %1</source>
        <translation>Поле номерного знака порожнє; номерний знак лишається %1</translation>
    </message>
    <message>
        <source>The plate becomes %1; so far: %2. The rules were measured with that one</source>
        <translation>Номерний знак стане %1; досі: %2. Правила виміряно з ним</translation>
    </message>
    <message>
        <source>A computer&apos;s clock was wrong: an entry of the case bears %1, a later one %2. The record will say so</source>
        <translation>Годинник комп’ютера йшов неправильно: одна подія справи має час %1, пізніша – %2. Це буде зазначено в документі</translation>
    </message>
</context>
<context>
    <name>svidok::DocumentPreview</name>
    <message>
        <source>Preview of the document</source>
        <translation>Попередній перегляд документа</translation>
    </message>
    <message>
        <source>This build shows no PDF. Export the document and open it in another program before you sign it.</source>
        <translation>Ця збірка не показує PDF. Збережіть документ і перегляньте його в іншій програмі, перш ніж підписати.</translation>
    </message>
    <message>
        <source>The document cannot be shown. Save it and look at it in another program before you sign it.</source>
        <translation>Документ неможливо показати. Збережіть його й перегляньте в іншій програмі, перш ніж підписати.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Сторінка %1 з %2</translation>
    </message>
</context>
<context>
    <name>svidok::DocumentScreen</name>
    <message>
        <source>Choose the key file…</source>
        <translation>Вибрати файл ключа…</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Підписати…</translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation>Зберегти PDF…</translation>
    </message>
    <message>
        <source>Save the evidence package…</source>
        <translation>Зберегти пакет доказів…</translation>
    </message>
    <message>
        <source>Further version…</source>
        <translation>Нова версія…</translation>
    </message>
    <message>
        <source>Forward…</source>
        <translation>Надіслати…</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>Назад до справи</translation>
    </message>
    <message>
        <source>Work on the document</source>
        <translation>Робота з документом</translation>
    </message>
    <message>
        <source>Why a further version is made; it is printed</source>
        <translation>Чому складається нова версія; це буде надруковано</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Скласти</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Збережено як %1.</translation>
    </message>
    <message>
        <source>Sign the document</source>
        <translation>Підписати документ</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>Зберегти PDF</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, версія %2</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>The document is being composed.</source>
        <translation>Документ складається.</translation>
    </message>
    <message>
        <source>The document is being signed and verified.</source>
        <translation>Документ підписується і перевіряється.</translation>
    </message>
    <message>
        <source>Not signed yet. What you see is, byte for byte, what will be signed.</source>
        <translation>Ще не підписано. Те, що ви бачите, буде підписано байт у байт.</translation>
    </message>
    <message>
        <source>Signed by %1 on %2, by the clock of this computer. Locked.</source>
        <translation>Підписано: %1, %2 за годинником цього комп’ютера. Заблоковано.</translation>
    </message>
    <message>
        <source>SHA-256 of these bytes:
%1</source>
        <translation>SHA-256 цих байтів:
%1</translation>
    </message>
    <message>
        <source>No signing key was chosen yet.</source>
        <translation>Ключ для підпису ще не вибрано.</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Ключ: %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Файл ключа</translation>
    </message>
    <message>
        <source>Keys (*.p12 *.pfx)</source>
        <translation>Ключі (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Signing was cancelled. Nothing was changed.</source>
        <translation>Підписання скасовано. Нічого не змінено.</translation>
    </message>
    <message>
        <source>The document changed meanwhile and was not signed. Look at it again.</source>
        <translation>Тим часом документ змінився, його не підписано. Перегляньте його знову.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Зберегти як</translation>
    </message>
    <message>
        <source>Packages (*.zip)</source>
        <translation>Пакети (*.zip)</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Документи (*.pdf)</translation>
    </message>
    <message>
        <source>Your name on documents…</source>
        <translation>Ваше ім’я в документах…</translation>
    </message>
    <message>
        <source>⚠ The document names you by your account, “%1”, %2.</source>
        <translation>⚠ Документ називає вас за обліковим записом: «%1», %2.</translation>
    </message>
    <message>
        <source>The document names you: %1, %2.</source>
        <translation>Документ називає вас: %1, %2.</translation>
    </message>
    <message>
        <source>Forward the case</source>
        <translation>Надіслати справу</translation>
    </message>
    <message>
        <source>The document is composed once the case is approved.</source>
        <translation>Документ складається, щойно справу підтверджено.</translation>
    </message>
    <message>
        <source>Nothing was signed: the key is in the name of %1, and you are %2. The first key that you sign with is bound to you.</source>
        <translation>Нічого не підписано: ключ видано на ім’я «%1», а ви — %2. Перший ключ, яким ви підпишете, прив’язується до вас.</translation>
    </message>
    <message>
        <source>This key is mine</source>
        <translation>Це мій ключ</translation>
    </message>
    <message>
        <source>But a check says that the package is not valid (%1): what came to the case since its document was signed is in no signature. Make and sign a further version, then save the package again.</source>
        <translation>Але перевірка каже, що пакет недійсний (%1): того, що надійшло до справи після підписання документа, не охоплює жоден підпис. Складіть і підпишіть наступну версію, а тоді збережіть пакет ще раз.</translation>
    </message>
</context>
<context>
    <name>svidok::DocumentWords</name>
    <message>
        <source>unchanged since it was signed</source>
        <translation>не змінено після підписання</translation>
    </message>
    <message>
        <source>the signature lacks what it must say about itself</source>
        <translation>підпису бракує обов’язкових відомостей</translation>
    </message>
    <message>
        <source>the signature leaves out a part of the document</source>
        <translation>підпис оминає частину документа</translation>
    </message>
    <message>
        <source>the signature does not say properly what it covers</source>
        <translation>підпис неправильно називає, що він охоплює</translation>
    </message>
    <message>
        <source>the signer&apos;s certificate is missing</source>
        <translation>немає сертифіката підписувача</translation>
    </message>
    <message>
        <source>the signature is written in a doubtful way</source>
        <translation>підпис записано сумнівним способом</translation>
    </message>
    <message>
        <source>the signature is over something else than the document</source>
        <translation>підписано не цей документ</translation>
    </message>
    <message>
        <source>one signature names several signers or none</source>
        <translation>підпис називає кількох підписувачів або жодного</translation>
    </message>
    <message>
        <source>the signature cannot be read</source>
        <translation>підпис неможливо прочитати</translation>
    </message>
    <message>
        <source>changed after it was signed</source>
        <translation>змінено після підписання</translation>
    </message>
    <message>
        <source>signed with a digest that is too weak</source>
        <translation>підписано із заслабким відбитком</translation>
    </message>
    <message>
        <source>the signature is not of this key</source>
        <translation>підпис не від цього ключа</translation>
    </message>
    <message>
        <source>a kind of signature that is not known here</source>
        <translation>невідомий тут вид підпису</translation>
    </message>
    <message>
        <source>the certificate is bound into the signature</source>
        <translation>сертифікат прив’язано до підпису</translation>
    </message>
    <message>
        <source>the certificate is not bound into the signature</source>
        <translation>сертифікат не прив’язано до підпису</translation>
    </message>
    <message>
        <source>the signature names another certificate</source>
        <translation>підпис називає інший сертифікат</translation>
    </message>
    <message>
        <source>the certificate is not for signing</source>
        <translation>сертифікат не для підписання</translation>
    </message>
    <message>
        <source>issued by an authority that is trusted here</source>
        <translation>видано органом, якому тут довіряють</translation>
    </message>
    <message>
        <source>no trusted authorities are set up here</source>
        <translation>довірених органів тут не налаштовано</translation>
    </message>
    <message>
        <source>not issued by an authority that is trusted here</source>
        <translation>видано не тим органом, якому тут довіряють</translation>
    </message>
    <message>
        <source>the certificate has expired since</source>
        <translation>відтоді строк сертифіката сплив</translation>
    </message>
    <message>
        <source>nobody was asked whether the certificate was revoked</source>
        <translation>нікого не запитано, чи сертифікат відкликано</translation>
    </message>
    <message>
        <source>only the signer&apos;s own clock says when</source>
        <translation>час називає лише годинник підписувача</translation>
    </message>
    <message>
        <source>it does not say when it was signed</source>
        <translation>не сказано, коли підписано</translation>
    </message>
    <message>
        <source>nothing was added after signing</source>
        <translation>після підписання нічого не додано</translation>
    </message>
    <message>
        <source>only a further signature was added</source>
        <translation>додано лише ще один підпис</translation>
    </message>
    <message>
        <source>something was added after signing</source>
        <translation>після підписання щось додано</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Незмінність</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Підписувач</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Видавець</translation>
    </message>
    <message>
        <source>Not revoked</source>
        <translation>Чинність</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Later additions</source>
        <translation>Пізніші зміни</translation>
    </message>
</context>
<context>
    <name>svidok::DuplicatesModel</name>
    <message>
        <source>? may be the same</source>
        <translation>? можливо, те саме</translation>
    </message>
    <message>
        <source>← merged into this one</source>
        <translation>← приєднане до цього</translation>
    </message>
    <message>
        <source>→ this one was merged into it</source>
        <translation>→ до нього приєднано це</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Зв’язок</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Номерний знак</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Зафіксовано</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Чому</translation>
    </message>
    <message>
        <source>≠ not the same</source>
        <translation>≠ не те саме</translation>
    </message>
</context>
<context>
    <name>svidok::DuplicatesPanel</name>
    <message>
        <source>Photos of this report</source>
        <translation>Знімки цього звернення</translation>
    </message>
    <message>
        <source>Photos of the other report</source>
        <translation>Знімки іншого звернення</translation>
    </message>
    <message>
        <source>Merge this report into it</source>
        <translation>Приєднати це до іншого</translation>
    </message>
    <message>
        <source>Merge it into this report</source>
        <translation>Приєднати інше до цього</translation>
    </message>
    <message>
        <source>Split them again</source>
        <translation>Роз’єднати знову</translation>
    </message>
    <message>
        <source>Possible duplicates and merged reports</source>
        <translation>Можливі дублікати й об’єднані звернення</translation>
    </message>
    <message>
        <source>Merged. Both reports keep their photos and their log.</source>
        <translation>Об’єднано. Обидва звернення зберігають свої знімки й журнал.</translation>
    </message>
    <message>
        <source>Split: the report waits to be verified again.</source>
        <translation>Роз’єднано: звернення знову очікує перевірки.</translation>
    </message>
    <message>
        <source>Looking for reports of the same event</source>
        <translation>Пошук звернень про ту саму подію</translation>
    </message>
    <message>
        <source>No other report looks like the same event: by plate, time, place and photos.</source>
        <translation>Жодне інше звернення не схоже на ту саму подію: за номерним знаком, часом, місцем і знімками.</translation>
    </message>
    <message>
        <source>Other reports could not be compared</source>
        <translation>Не вдалося порівняти з іншими зверненнями</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>немає адреси</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>Це звернення</translation>
    </message>
    <message>
        <source>The other report</source>
        <translation>Інше звернення</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Чому: %1</translation>
    </message>
    <message>
        <source>Not the same event</source>
        <translation>Це інша подія</translation>
    </message>
    <message>
        <source>Suggest it again</source>
        <translation>Пропонувати знову</translation>
    </message>
    <message>
        <source>Kept: not the same event. It is no longer suggested to anybody.</source>
        <translation>Записано: це інша подія. Більше нікому не пропонується.</translation>
    </message>
    <message>
        <source>Told apart by a person, although: %1</source>
        <translation>Людина сказала, що це інша подія, хоча: %1</translation>
    </message>
</context>
<context>
    <name>svidok::ErrorWords</name>
    <message>
        <source>If it lies on a disk or a network folder, connect it and try again. If it was moved, open it where it is now.</source>
        <translation>Якщо воно на диску чи в мережевій теці, під’єднайте їх і спробуйте ще раз. Якщо його перенесли, відкрийте там, де воно тепер.</translation>
    </message>
    <message>
        <source>Open it from the menu File, Other store: you are asked there.</source>
        <translation>Відкрийте його через меню «Файл», «Інше сховище»: там вас запитають.</translation>
    </message>
    <message>
        <source>What is there stands in the settings, under Plugins. Install Svidok again if something is missing.</source>
        <translation>Що встановлено, видно в налаштуваннях, на сторінці «Модулі». Якщо чогось бракує, установіть Свідок знову.</translation>
    </message>
    <message>
        <source>%1 Detail: %2</source>
        <extracomment>what happened, and the technical detail of it</extracomment>
        <translation>%1 Подробиці: %2</translation>
    </message>
    <message>
        <source>An administrator names the authority in the settings, under Workplace; then make the document again.</source>
        <translation>Адміністратор називає орган у налаштуваннях, на сторінці «Робоче місце»; потім створіть документ знову.</translation>
    </message>
    <message>
        <source>The store does not know the login of this workplace. Set it in the menu File, Settings, Who works here; those that there are are named there.</source>
        <translation>Сховище не знає логіна цього робочого місця. Вкажіть його в меню «Файл», «Налаштування», «Хто тут працює»: наявні логіни там названо.</translation>
    </message>
    <message>
        <source>The document needs the name of the authority, which is not set.</source>
        <translation>Документ потребує назви органу, а її не вказано.</translation>
    </message>
    <message>
        <source>The document needs a plate, and none is known yet.</source>
        <translation>Документ потребує номерного знака, а його ще не визначено.</translation>
    </message>
    <message>
        <source>The document needs the first photo, and it is missing.</source>
        <translation>Документ потребує першого фото, а його немає.</translation>
    </message>
    <message>
        <source>The document needs the second photo, and it is missing.</source>
        <translation>Документ потребує другого фото, а його немає.</translation>
    </message>
    <message>
        <source>The document needs a violation, and none is named yet.</source>
        <translation>Документ потребує порушення, а його ще не названо.</translation>
    </message>
    <message>
        <source>The document needs the rules of the pair, and they were not measured yet.</source>
        <translation>Для документа потрібно виміряти правила пари, а цього ще не зроблено.</translation>
    </message>
</context>
<context>
    <name>svidok::ForwardModel</name>
    <message>
        <source>Not delivered yet: %1 Next try at %2.</source>
        <translation>Ще не доставлено: %1 Наступна спроба %2.</translation>
    </message>
    <message>
        <source>Waits to be sent to %1.</source>
        <translation>Чекає на відправлення: %1.</translation>
    </message>
    <message>
        <source>On its way to %1.</source>
        <translation>У дорозі: %1.</translation>
    </message>
    <message>
        <source>Delivered to %1. Case number: %2.</source>
        <translation>Доставлено: %1. Номер справи: %2.</translation>
    </message>
    <message>
        <source>Delivered to %1.</source>
        <translation>Доставлено: %1.</translation>
    </message>
    <message>
        <source>Could not be delivered: %1 It waits in the outbox for you.</source>
        <translation>Не вдалося доставити: %1 Чекає на вас у вихідних.</translation>
    </message>
    <message>
        <source>no reason was given.</source>
        <translation>причини не названо.</translation>
    </message>
    <message>
        <source>Cancelled. It was not sent.</source>
        <translation>Скасовано. Не надіслано.</translation>
    </message>
    <message>
        <source>Cancelled. %1 may have the case all the same: have it tried again from the outbox, or ask there.</source>
        <translation>Скасовано. Одержувач «%1» усе одно може мати справу: спробуйте надіслати її з вихідних ще раз або запитайте в нього.</translation>
    </message>
</context>
<context>
    <name>svidok::ForwardScreen</name>
    <message>
        <source>Back to the case</source>
        <translation>Назад до справи</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Одержувач</translation>
    </message>
    <message>
        <source>Byte for byte</source>
        <translation>Байт у байт</translation>
    </message>
    <message>
        <source>What leaves, byte for byte</source>
        <translation>Що надсилається, байт у байт</translation>
    </message>
    <message>
        <source>Forward the case</source>
        <translation>Надіслати справу</translation>
    </message>
    <message>
        <source>This leaves, and nothing else:</source>
        <translation>Надсилається це, і нічого більше:</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>Що надсилається</translation>
    </message>
    <message>
        <source>Confirm and send</source>
        <translation>Підтвердити і надіслати</translation>
    </message>
    <message>
        <source>No recipient is set up. Add one in the settings.</source>
        <translation>Одержувача не налаштовано. Додайте його в налаштуваннях.</translation>
    </message>
    <message>
        <source>Confirm and send to %1</source>
        <translation>Підтвердити і надіслати: %1</translation>
    </message>
    <message>
        <source>To %1, %2, in the name of %3</source>
        <translation>Кому: %1, %2, від імені: %3</translation>
    </message>
    <message>
        <source>Attached: %1, %2, SHA-256 %3</source>
        <translation>Вкладено: %1, %2, SHA-256 %3</translation>
    </message>
    <message>
        <source>⚠ A demo: these police are a program on this computer. Nothing leaves the machine, and nobody is fined.</source>
        <translation>⚠ Демонстрація: ця поліція — програма на цьому комп’ютері. Ніщо його не покидає, і нікого не оштрафують.</translation>
    </message>
</context>
<context>
    <name>svidok::Glance</name>
    <message>
        <source>Reading the report</source>
        <translation>Звернення завантажується</translation>
    </message>
    <message>
        <source>Only a look: another report</source>
        <translation>Лише перегляд: інше звернення</translation>
    </message>
    <message>
        <source>Photos of the other report</source>
        <translation>Знімки іншого звернення</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Place unknown</source>
        <translation>Місце невідоме</translation>
    </message>
    <message>
        <source>observed %1</source>
        <translation>зафіксовано %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, what was decided</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>svidok::ImportModel</name>
    <message>
        <source>same plate</source>
        <translation>той самий номерний знак</translation>
    </message>
    <message>
        <source>plates that can be mistaken for each other</source>
        <translation>номерні знаки, які можна сплутати</translation>
    </message>
    <message>
        <source>no plate read</source>
        <translation>номерний знак не прочитано</translation>
    </message>
    <message numerus="yes">
        <source>%n m apart</source>
        <translation>
            <numerusform>за %n м</numerusform>
            <numerusform>за %n м</numerusform>
            <numerusform>за %n м</numerusform>
        </translation>
    </message>
    <message>
        <source>place not known</source>
        <translation>місце невідоме</translation>
    </message>
    <message>
        <source>%1 min %2 s apart</source>
        <translation>з проміжком %1 хв %2 с</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>час невідомий</translation>
    </message>
    <message>
        <source>file names follow each other</source>
        <translation>назви файлів ідуть підряд</translation>
    </message>
    <message>
        <source>the photos look alike</source>
        <translation>фото схожі</translation>
    </message>
    <message>
        <source>several photos of one moment</source>
        <translation>кілька фото однієї миті</translation>
    </message>
    <message>
        <source>further photos of the same moment</source>
        <translation>ще фото тієї самої миті</translation>
    </message>
    <message>
        <source>nothing to pair it with</source>
        <translation>немає з чим поєднати</translation>
    </message>
    <message>
        <source>put together by hand</source>
        <translation>з’єднано вручну</translation>
    </message>
    <message>
        <source>taken apart by hand</source>
        <translation>роз’єднано вручну</translation>
    </message>
    <message numerus="yes">
        <source>pair, %n photo(s)</source>
        <translation>
            <numerusform>пара, %n фото</numerusform>
            <numerusform>пара, %n фото</numerusform>
            <numerusform>пара, %n фото</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), no pair</source>
        <translation>
            <numerusform>%n фото, не пара</numerusform>
            <numerusform>%n фото, не пара</numerusform>
            <numerusform>%n фото, не пара</numerusform>
        </translation>
    </message>
    <message>
        <source>✔ created</source>
        <translation>✔ створено</translation>
    </message>
    <message>
        <source>● there already</source>
        <translation>● уже є</translation>
    </message>
    <message>
        <source>✘ changed meanwhile: look again</source>
        <translation>✘ тим часом змінилося: перегляньте знову</translation>
    </message>
    <message>
        <source>○ left out</source>
        <translation>○ не брати</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Брати</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файли</translation>
    </message>
    <message>
        <source>Why together</source>
        <translation>Чому разом</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>%1 (⚠ cut off)</source>
        <translation>%1 (⚠ обірване)</translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s), by hand</source>
        <translation>
            <numerusform>%n фото, вручну</numerusform>
            <numerusform>%n фото, вручну</numerusform>
            <numerusform>%n фото, вручну</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::ImportScreen</name>
    <message>
        <source>Choose a folder</source>
        <translation>Вибрати теку</translation>
    </message>
    <message>
        <source>Choose photos or an archive</source>
        <translation>Вибрати фото або архів</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Перебіг</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Proposed reports</source>
        <translation>Запропоновані звернення</translation>
    </message>
    <message>
        <source>Photos of the proposed report</source>
        <translation>Фото запропонованого звернення</translation>
    </message>
    <message>
        <source>Files with problems</source>
        <translation>Файли з проблемами</translation>
    </message>
    <message>
        <source>Take the photo out</source>
        <translation>Відокремити фото</translation>
    </message>
    <message>
        <source>Join with the next</source>
        <translation>З’єднати з наступним</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>Показати чергу</translation>
    </message>
    <message>
        <source>Take the report, or leave it out</source>
        <translation>Брати звернення чи ні</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>Пауза або далі</translation>
    </message>
    <message>
        <source>Bring the reports in</source>
        <translation>Додати звернення</translation>
    </message>
    <message>
        <source>Choose a folder with photos</source>
        <translation>Виберіть теку з фото</translation>
    </message>
    <message>
        <source>Drop a folder, photos or an archive here, or choose them. Nothing is brought in before you have seen it.</source>
        <translation>Перетягніть сюди теку, фото чи архів або виберіть їх. Нічого не буде додано, доки ви цього не переглянете.</translation>
    </message>
    <message>
        <source>Looking at the photos</source>
        <translation>Перегляд фото</translation>
    </message>
    <message>
        <source>Bringing the reports in</source>
        <translation>Додавання звернень</translation>
    </message>
    <message>
        <source>New photos: %1. Known: %2. Twice: %3. With problems: %4.</source>
        <translation>Нових фото: %1. Відомих: %2. Повторних: %3. З проблемами: %4.</translation>
    </message>
    <message>
        <source>Reports created: %1. There already: %2.</source>
        <translation>Створено звернень: %1. Уже були: %2.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Далі</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>пауза</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 з %2</translation>
    </message>
    <message>
        <source>%1 of %2, less than a minute left</source>
        <translation>%1 з %2, менш ніж хвилина</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2, %n min left</source>
        <translation>
            <numerusform>%1 з %2, ще %n хв</numerusform>
            <numerusform>%1 з %2, ще %n хв</numerusform>
            <numerusform>%1 з %2, ще %n хв</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n report(s)</source>
        <translation>
            <numerusform>Додати %n звернення</numerusform>
            <numerusform>Додати %n звернення</numerusform>
            <numerusform>Додати %n звернень</numerusform>
        </translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>час невідомий</translation>
    </message>
    <message>
        <source>This report has one photo only.</source>
        <translation>У цьому зверненні лише одне фото.</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>зупиняємо</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>рахуємо</translation>
    </message>
    <message>
        <source>%1: The photo is cut off; what is there is brought in. Copy it again if you can.</source>
        <translation>%1: Фото обірване, бракує кінця; додано буде те, що є. Якщо можете, скопіюйте його ще раз.</translation>
    </message>
    <message>
        <source>Reports created: %1. There already: %2. Not brought in: %3, because photos went away or changed meanwhile; choose them again.</source>
        <translation>Створено звернень: %1. Уже були: %2. Не додано: %3, бо фото тим часом зникли або змінилися; виберіть їх знову.</translation>
    </message>
    <message>
        <source>Bringing in from %1 was broken off. What is in stays in; the rest is proposed again.</source>
        <translation>Додавання з %1 перервалося. Що вже додано, лишається; решту буде запропоновано знову.</translation>
    </message>
    <message>
        <source>Look there again</source>
        <translation>Переглянути ще раз</translation>
    </message>
    <message>
        <source>You joined or split the reports shown; that is lost with a look at other photos.</source>
        <translation>Показані звернення ви з’єднували чи роз’єднували вручну; якщо переглянути інші фото, це буде втрачено.</translation>
    </message>
    <message>
        <source>Look at the other photos</source>
        <translation>Переглянути інші фото</translation>
    </message>
</context>
<context>
    <name>svidok::MainWindow</name>
    <message>
        <source>Svidok</source>
        <translation>Свідок</translation>
    </message>
    <message>
        <source>Svidok, profile %1</source>
        <translation>Свідок, профіль %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Other store…</source>
        <translation>&amp;Інше сховище…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Ви&amp;йти</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вигляд</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>На весь &amp;екран</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Мова</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Довідка</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Клавіші…</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Копіювати &amp;діагностику</translation>
    </message>
    <message>
        <source>Diagnostics are on the clipboard; they hold no personal data.</source>
        <translation>Діагностика в буфері обміну; персональних даних у ній немає.</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Налаштування…</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Кольори</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Як у &amp;системі</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>С&amp;вітлі</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Темні</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Профіль %1</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Посібник</translation>
    </message>
    <message>
        <source>&amp;Show me around</source>
        <translation>&amp;Показати програму</translation>
    </message>
    <message>
        <source>%1 crashed and is switched off: what it does is not done.</source>
        <translation>%1: після аварії вимкнено, тож ця робота не виконується.</translation>
    </message>
    <message>
        <source>&amp;Switch it on again</source>
        <translation>&amp;Увімкнути знову</translation>
    </message>
    <message>
        <source>The import is not finished</source>
        <translation>Імпорт не завершено</translation>
    </message>
    <message>
        <source>Reports are being brought in. What is in stays; choose the same photos again to bring in the rest.</source>
        <translation>Звернення додаються. Додане лишиться; виберіть ті самі фото знову, щоб додати решту.</translation>
    </message>
    <message>
        <source>Photos were chosen and are not brought in yet. The proposed reports, split and joined as they are, are lost; the photos stay where they lie.</source>
        <translation>Фото вибрано, але ще не додано. Запропоновані звернення, як ви їх розділили й поєднали, зникнуть; самі фото лишаться на місці.</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Лишитися</translation>
    </message>
    <message>
        <source>&amp;Leave the import</source>
        <translation>&amp;Покинути імпорт</translation>
    </message>
    <message>
        <source>&amp;About Svidok…</source>
        <translation>Пр&amp;о програму…</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Високо&amp;контрастні</translation>
    </message>
</context>
<context>
    <name>svidok::ManualWindow</name>
    <message>
        <source>Manual of Svidok</source>
        <translation>Посібник зі Свідка</translation>
    </message>
    <message>
        <source>Search the manual; Enter goes on</source>
        <translation>Пошук у посібнику; Enter шукає далі</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Розділи</translation>
    </message>
    <message>
        <source>Text of the manual</source>
        <translation>Текст посібника</translation>
    </message>
    <message>
        <source>Not in the manual</source>
        <translation>У посібнику цього немає</translation>
    </message>
</context>
<context>
    <name>svidok::MapPanel</name>
    <message>
        <source>Map of both positions</source>
        <translation>Карта обох положень</translation>
    </message>
    <message>
        <source>Fetch the map again</source>
        <translation>Завантажити карту ще раз</translation>
    </message>
    <message>
        <source>No map is set up: positions are drawn to scale on a plain grid.</source>
        <translation>Карту не налаштовано: точки показано в масштабі на простій сітці.</translation>
    </message>
    <message>
        <source>Parts of the map are missing; positions are to scale all the same. %1</source>
        <translation>Бракує частин карти; точки все одно показано в масштабі. %1</translation>
    </message>
    <message>
        <source>Fetching the map…</source>
        <translation>Завантаження карти…</translation>
    </message>
</context>
<context>
    <name>svidok::MapView</name>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>Пн</translation>
    </message>
</context>
<context>
    <name>svidok::MapWords</name>
    <message>
        <source>north</source>
        <translation>північ</translation>
    </message>
    <message>
        <source>north-east</source>
        <translation>північний схід</translation>
    </message>
    <message>
        <source>east</source>
        <translation>схід</translation>
    </message>
    <message>
        <source>south-east</source>
        <translation>південний схід</translation>
    </message>
    <message>
        <source>south</source>
        <translation>південь</translation>
    </message>
    <message>
        <source>south-west</source>
        <translation>південний захід</translation>
    </message>
    <message>
        <source>west</source>
        <translation>захід</translation>
    </message>
    <message>
        <source>north-west</source>
        <translation>північний захід</translation>
    </message>
    <message>
        <source>%1: no position</source>
        <translation>%1: немає координат</translation>
    </message>
    <message>
        <source>accurate to %1</source>
        <translation>з точністю %1</translation>
    </message>
    <message>
        <source>accuracy unknown</source>
        <translation>точність невідома</translation>
    </message>
    <message>
        <source>camera towards %1</source>
        <translation>камера на %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There are not two positions to compare.</source>
        <translation>Немає двох положень для порівняння.</translation>
    </message>
    <message>
        <source>A position is not on the globe.</source>
        <translation>Координати поза межами земної кулі.</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>Both positions are the same: %1.</source>
        <translation>Обидва положення однакові: %1.</translation>
    </message>
    <message>
        <source>From 1 to 2: %1, towards %2 (%3°).</source>
        <translation>Від 1 до 2: %1, напрям %2 (%3°).</translation>
    </message>
</context>
<context>
    <name>svidok::MessageBar</name>
    <message>
        <source>Dismiss the message</source>
        <translation>Прибрати повідомлення</translation>
    </message>
</context>
<context>
    <name>svidok::MetadataModel</name>
    <message>
        <source>%1 [%2]</source>
        <comment>interpreted value and raw one</comment>
        <translation>%1 [%2]</translation>
    </message>
    <message>
        <source>Moment of the photo</source>
        <translation>Момент знімка</translation>
    </message>
    <message>
        <source>Moment read from</source>
        <translation>Момент узято з</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовий пояс</translation>
    </message>
    <message>
        <source>not in the file: Kyiv assumed</source>
        <translation>немає у файлі: прийнято київський</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>є у файлі</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>немає у файлі</translation>
    </message>
    <message>
        <source>Error of the moment</source>
        <translation>Похибка моменту</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Положення</translation>
    </message>
    <message>
        <source>Accuracy of the position</source>
        <translation>Точність положення</translation>
    </message>
    <message>
        <source>Position read from</source>
        <translation>Положення узято з</translation>
    </message>
    <message>
        <source>Position fixed at</source>
        <translation>Положення визначено о</translation>
    </message>
    <message>
        <source>Camera looked towards</source>
        <translation>Напрям камери</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Пристрій</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Серійний номер</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Програма</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Застереження</translation>
    </message>
    <message>
        <source>Size in pixels</source>
        <translation>Розмір, пікс.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>%1, raw: %2</source>
        <translation>%1, як є: %2</translation>
    </message>
    <message>
        <source>%1 (differs)</source>
        <translation>%1 (відрізняється)</translation>
    </message>
    <message>
        <source>≠ differs</source>
        <translation>≠ різне</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Тег</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Порівняння</translation>
    </message>
</context>
<context>
    <name>svidok::MetadataPanel</name>
    <message>
        <source>Only differences</source>
        <translation>Лише відмінності</translation>
    </message>
    <message>
        <source>Find a tag or a value</source>
        <translation>Знайти тег чи значення</translation>
    </message>
    <message>
        <source>Metadata of both photos</source>
        <translation>Метадані обох знімків</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n відмінність</numerusform>
            <numerusform>%n відмінності</numerusform>
            <numerusform>%n відмінностей</numerusform>
        </translation>
    </message>
    <message>
        <source>No second photo to compare</source>
        <translation>Немає другого фото для порівняння</translation>
    </message>
</context>
<context>
    <name>svidok::MovementPanel</name>
    <message>
        <source>Did the vehicle move?</source>
        <translation>Чи рухалось авто?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Ще не виміряно.</translation>
    </message>
    <message>
        <source>Could not be measured: %1</source>
        <translation>Виміряти не вдалося: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1; %2; %n fixed point(s)</source>
        <translation>
            <numerusform>%1; %2; %n нерухома точка</numerusform>
            <numerusform>%1; %2; %n нерухомі точки</numerusform>
            <numerusform>%1; %2; %n нерухомих точок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::NameDialog</name>
    <message>
        <source>Your name on documents</source>
        <translation>Ваше ім’я в документах</translation>
    </message>
    <message>
        <source>As printed on every record that you sign from now on. Signed documents stay as they are.</source>
        <translation>Так, як друкуватиметься в кожному протоколі, який ви відтепер підпишете. Підписані документи лишаються такими, як є.</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Вживати це ім’я</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Ім’я:</translation>
    </message>
    <message>
        <source>&amp;Position:</source>
        <translation>&amp;Посада:</translation>
    </message>
    <message>
        <source>Up to %1 characters in one line, without pictures and hidden signs.</source>
        <translation>До %1 символів в одному рядку, без піктограм і прихованих символів.</translation>
    </message>
</context>
<context>
    <name>svidok::NotesPanel</name>
    <message>
        <source>There are no notes.</source>
        <translation>Нотаток немає.</translation>
    </message>
    <message>
        <source>■ Internal: colleagues only</source>
        <translation>■ Внутрішня: лише колеги</translation>
    </message>
    <message>
        <source>▶ For the reporter to read</source>
        <translation>▶ Для заявника</translation>
    </message>
    <message>
        <source>Add for the reporter to read</source>
        <translation>Додати для заявника</translation>
    </message>
    <message>
        <source>Add internal note</source>
        <translation>Додати внутрішню нотатку</translation>
    </message>
    <message>
        <source>Note for the reporter to read</source>
        <translation>Нотатка, яку прочитає заявник</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Внутрішня нотатка</translation>
    </message>
    <message>
        <source>▶ The reporter can read this</source>
        <translation>▶ Заявник може це прочитати</translation>
    </message>
    <message>
        <source>■ Internal</source>
        <translation>■ Внутрішня</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>svidok::OutboxModel</name>
    <message>
        <source>✔ %1: answers</source>
        <translation>✔ %1: відповідає</translation>
    </message>
    <message>
        <source>? %1: did not answer, will be tried</source>
        <translation>? %1: відповіді не було, буде ще спроба</translation>
    </message>
    <message>
        <source>✘ %1: does not answer, next try %2</source>
        <translation>✘ %1: не відповідає, наступна спроба %2</translation>
    </message>
    <message>
        <source>Received by %1 as case %2 on %3.</source>
        <translation>Отримано (%1) як справу %2, %3.</translation>
    </message>
    <message>
        <source>Their word: %1</source>
        <translation>Їхня відповідь: %1</translation>
    </message>
    <message>
        <source>Whether it arrived is not known: %1 may have the case, also when it is not sent any more.</source>
        <translation>Чи вона дійшла, невідомо: %1 може мати цю справу, навіть якщо більше не надсилати.</translation>
    </message>
    <message>
        <source>Next try: %1</source>
        <translation>Наступна спроба: %1</translation>
    </message>
    <message numerus="yes">
        <source>Put in on %1, tried %n time(s).</source>
        <translation>
            <numerusform>Покладено %1, %n спроба.</numerusform>
            <numerusform>Покладено %1, %n спроби.</numerusform>
            <numerusform>Покладено %1, %n спроб.</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>зараз</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>через %1</translation>
    </message>
    <message>
        <source>◔ will be tried again</source>
        <translation>◔ буде ще спроба</translation>
    </message>
    <message>
        <source>◔ waits</source>
        <translation>◔ чекає</translation>
    </message>
    <message>
        <source>↗ under way</source>
        <translation>↗ у дорозі</translation>
    </message>
    <message>
        <source>✔ delivered</source>
        <translation>✔ доставлено</translation>
    </message>
    <message>
        <source>✘ needs you</source>
        <translation>✘ потрібні ви</translation>
    </message>
    <message>
        <source>○ cancelled</source>
        <translation>○ скасовано</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Номерний знак</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Одержувач</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Спроби</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Наступна спроба</translation>
    </message>
    <message>
        <source>Case number or reason</source>
        <translation>Номер справи або причина</translation>
    </message>
    <message>
        <source>✘ %1: the last try failed</source>
        <translation>✘ %1: остання спроба не вдалася</translation>
    </message>
    <message>
        <source>○ %1: not asked yet</source>
        <translation>○ %1: ще не питали</translation>
    </message>
    <message>
        <source>What became of it could not be asked: %1</source>
        <translation>Не вдалося запитати, що зі справою: %1</translation>
    </message>
    <message>
        <source>It was delivered, and its report does not take the receipt: the report cannot be read, or the decision was taken back meanwhile.</source>
        <translation>Доставлено, але звернення не приймає квитанції: його неможливо прочитати, або рішення тим часом відкликали.</translation>
    </message>
    <message>
        <source>✘ not followed</source>
        <translation>✘ не відстежується</translation>
    </message>
    <message numerus="yes">
        <source>✘ %n message(s) in the store cannot be read and are not sent: %1. Restore the store from its backup.</source>
        <extracomment>%1: their identifiers</extracomment>
        <translation>
            <numerusform>✘ %n повідомлення у сховищі пошкоджене, і його не надсилають: %1. Відновіть сховище з резервної копії.</numerusform>
            <numerusform>✘ %n повідомлення у сховищі пошкоджені, і їх не надсилають: %1. Відновіть сховище з резервної копії.</numerusform>
            <numerusform>✘ %n повідомлень у сховищі пошкоджено, і їх не надсилають: %1. Відновіть сховище з резервної копії.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not tried again by itself any more. Have it tried again here: it never arrives as a second case.</source>
        <translation>Сама вона більше не надсилається. Спробуйте надіслати її звідси ще раз: другої справи з цього не вийде.</translation>
    </message>
    <message>
        <source>? %1: refused our access, will be tried</source>
        <translation>? %1: відмовив нам у доступі, буде спроба</translation>
    </message>
    <message>
        <source>✘ %1: refuses our access, next try %2</source>
        <translation>✘ %1: відмовляє нам у доступі, наступна спроба %2</translation>
    </message>
    <message>
        <source>No other document of the case goes there before that is known: have this one tried again, or ask there and say so here.</source>
        <translation>Доки це невідомо, інший документ справи туди не піде: спробуйте надіслати цей ще раз або запитайте в одержувача й зазначте відповідь тут.</translation>
    </message>
</context>
<context>
    <name>svidok::OutboxScreen</name>
    <message>
        <source>Nothing has been sent yet. Cases come here when they are forwarded.</source>
        <translation>Ще нічого не надіслано. Справи з’являються тут, коли їх передають.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Надіслати зараз</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Не надсилати</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Відкрити звернення</translation>
    </message>
    <message>
        <source>What became of the message</source>
        <translation>Що сталося з повідомленням</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Повідомлення</translation>
    </message>
    <message numerus="yes">
        <source>✘ %n case(s) cannot be followed: nobody learns what becomes of them</source>
        <translation>
            <numerusform>✘ %n справа не відстежується: ніхто не дізнається, що з нею</numerusform>
            <numerusform>✘ %n справи не відстежуються: ніхто не дізнається, що з ними</numerusform>
            <numerusform>✘ %n справ не відстежуються: ніхто не дізнається, що з ними</numerusform>
        </translation>
    </message>
    <message>
        <source>They do not have it…</source>
        <translation>У них її немає…</translation>
    </message>
    <message>
        <source>%1: %2 may have this case already. Not sending it any more takes nothing back: its case number stays unknown here, and no other document of the case goes there before it is known whether they have it.</source>
        <extracomment>%1: plate, %2: recipient</extracomment>
        <translation>%1: ця справа вже може бути в одержувача «%2». Якщо її більше не надсилати, це нічого не відкличе: номер справи лишиться тут невідомим, і жоден інший документ справи не піде туди, доки не стане відомо, чи вона в нього є.</translation>
    </message>
    <message>
        <source>Do not send it all the same</source>
        <translation>Усе одно не надсилати</translation>
    </message>
    <message>
        <source>%1: did you ask %2, and they do not have this case? If they have it all the same, the next document of it becomes a second case. Your word is logged.</source>
        <extracomment>%1: plate, %2: recipient</extracomment>
        <translation>%1: Ви запитали одержувача «%2», і цієї справи в нього немає? Якщо вона в нього все-таки є, наступний її документ стане другою справою. Ваше слово буде записано.</translation>
    </message>
    <message>
        <source>I asked: they do not have it</source>
        <translation>Запитано: її там немає</translation>
    </message>
</context>
<context>
    <name>svidok::PairBar</name>
    <message>
        <source>Line</source>
        <translation>Межа</translation>
    </message>
    <message>
        <source>Where photo A ends and photo B begins</source>
        <translation>Де закінчується фото A і починається фото B</translation>
    </message>
    <message>
        <source>A over B</source>
        <translation>A поверх B</translation>
    </message>
    <message>
        <source>How much photo A covers photo B</source>
        <translation>Наскільки фото A закриває фото B</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Швидкість</translation>
    </message>
    <message>
        <source>Changes a second, at most 3</source>
        <translation>Змін за секунду, щонайбільше 3</translation>
    </message>
    <message>
        <source>How to compare</source>
        <translation>Як порівнювати</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Інші інструменти</translation>
    </message>
</context>
<context>
    <name>svidok::PairEnhancePanel</name>
    <message>
        <source>Black from</source>
        <translation>Чорне від</translation>
    </message>
    <message>
        <source>White from</source>
        <translation>Біле від</translation>
    </message>
    <message>
        <source>Middle tones</source>
        <translation>Середні тони</translation>
    </message>
    <message>
        <source>Local contrast</source>
        <translation>Місцевий контраст</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>Як у файлі</translation>
    </message>
    <message>
        <source>Show the photos as they are in the files</source>
        <translation>Показати фото такими, як вони є у файлах</translation>
    </message>
</context>
<context>
    <name>svidok::PairFilmstrip</name>
    <message>
        <source>All photos of the report</source>
        <translation>Усі фото звернення</translation>
    </message>
    <message>
        <source>Photo %1 of %2: %3, %4</source>
        <translation>Фото %1 з %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>svidok::PairMarksPanel</name>
    <message>
        <source>Draw marks</source>
        <translation>Малювати позначки</translation>
    </message>
    <message>
        <source>Marks on the photos</source>
        <translation>Позначки на фото</translation>
    </message>
    <message>
        <source>Words of the mark</source>
        <translation>Підпис позначки</translation>
    </message>
    <message>
        <source>Choose and move marks</source>
        <translation>Вибирати й пересувати позначки</translation>
    </message>
    <message>
        <source>Draw an arrow</source>
        <translation>Намалювати стрілку</translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation>Намалювати рамку</translation>
    </message>
    <message>
        <source>Draw an ellipse</source>
        <translation>Намалювати овал</translation>
    </message>
    <message>
        <source>Write a text</source>
        <translation>Написати текст</translation>
    </message>
    <message>
        <source>Remove the chosen mark</source>
        <translation>Прибрати вибрану позначку</translation>
    </message>
    <message>
        <source>Undo the last step of drawing</source>
        <translation>Скасувати останній крок малювання</translation>
    </message>
    <message>
        <source>Do the step of drawing again</source>
        <translation>Повторити крок малювання</translation>
    </message>
    <message>
        <source>Word the chosen mark</source>
        <translation>Підписати вибрану позначку</translation>
    </message>
    <message>
        <source>Choose the next mark on this photo</source>
        <translation>Вибрати наступну позначку на цьому фото</translation>
    </message>
    <message>
        <source>Stop drawing</source>
        <translation>Закінчити малювання</translation>
    </message>
    <message>
        <source>Click where the text begins, then write it. Enter puts it in the middle.</source>
        <translation>Клацніть там, де починається текст, і напишіть його. Enter ставить його посередині.</translation>
    </message>
    <message>
        <source>Draw on a photo with the mouse. Enter puts the mark in the middle.</source>
        <translation>Малюйте на фото мишею. Enter ставить позначку посередині.</translation>
    </message>
    <message>
        <source>Arrow keys move it, with Shift its end.</source>
        <translation>Стрілки пересувають її, із Shift — її кінець.</translation>
    </message>
    <message>
        <source>Marks lie over the photos; the photos themselves stay as they are. Choose a tool, or a mark.</source>
        <translation>Позначки лежать поверх фото, самі фото не змінюються. Виберіть інструмент або позначку.</translation>
    </message>
</context>
<context>
    <name>svidok::PairPane</name>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Load photo B again</source>
        <translation>Завантажити фото B ще раз</translation>
    </message>
    <message>
        <source>Load photo A again</source>
        <translation>Завантажити фото A ще раз</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>Немає фото</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>Фото %1</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Порівняння…</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Завантаження…</translation>
    </message>
    <message>
        <source>Enhanced view: not as in the file</source>
        <translation>Покращений вигляд: не так, як у файлі</translation>
    </message>
    <message>
        <source>Damaged file: shown as far as it can be read</source>
        <translation>Пошкоджений файл: показано, що вдалося прочитати</translation>
    </message>
</context>
<context>
    <name>svidok::PairPlace</name>
    <message>
        <source>The photos are in a window of their own.</source>
        <translation>Фото показано в окремому вікні.</translation>
    </message>
    <message>
        <source>Bring the photos back</source>
        <translation>Повернути фото</translation>
    </message>
    <message>
        <source>Photos in a window of their own</source>
        <translation>Фото в окремому вікні</translation>
    </message>
    <message>
        <source>Photos over the whole screen</source>
        <translation>Фото на весь екран</translation>
    </message>
    <message>
        <source>Photo pair</source>
        <translation>Пара фото</translation>
    </message>
</context>
<context>
    <name>svidok::PairView</name>
    <message>
        <source>Photo pair</source>
        <translation>Пара фото</translation>
    </message>
    <message>
        <source>Hold: the other photo in the same place</source>
        <translation>Утримувати: інше фото на тому самому місці</translation>
    </message>
    <message>
        <source>Blink by itself, on or off</source>
        <translation>Блимати самостійно, увімкнути чи вимкнути</translation>
    </message>
    <message>
        <source>Less of photo A</source>
        <translation>Менше фото A</translation>
    </message>
    <message>
        <source>More of photo A</source>
        <translation>Більше фото A</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Зменшити</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Збільшити</translation>
    </message>
    <message>
        <source>Both photos whole</source>
        <translation>Обидва фото цілком</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>Один до одного</translation>
    </message>
    <message>
        <source>Go to the plate at one to one</source>
        <translation>До номерного знака, один до одного</translation>
    </message>
    <message>
        <source>Keys act on the other photo</source>
        <translation>Клавіші діють на інше фото</translation>
    </message>
    <message>
        <source>Turn this photo to the left</source>
        <translation>Повернути це фото ліворуч</translation>
    </message>
    <message>
        <source>Turn this photo to the right</source>
        <translation>Повернути це фото праворуч</translation>
    </message>
    <message>
        <source>Move both photos in step</source>
        <translation>Рухати обидва фото разом</translation>
    </message>
    <message>
        <source>Undo what was moved of one photo alone</source>
        <translation>Скасувати окремі зсуви одного фото</translation>
    </message>
    <message>
        <source>Everything as it was: whole, upright, as in the file</source>
        <translation>Усе як було: цілком, прямо, як у файлі</translation>
    </message>
    <message>
        <source>Next photo on this side</source>
        <translation>Наступне фото з цього боку</translation>
    </message>
    <message>
        <source>Previous photo on this side</source>
        <translation>Попереднє фото з цього боку</translation>
    </message>
    <message>
        <source>Look further left</source>
        <translation>Дивитися лівіше</translation>
    </message>
    <message>
        <source>This photo alone: look further left</source>
        <translation>Лише це фото: дивитися лівіше</translation>
    </message>
    <message>
        <source>Look further right</source>
        <translation>Дивитися правіше</translation>
    </message>
    <message>
        <source>This photo alone: look further right</source>
        <translation>Лише це фото: дивитися правіше</translation>
    </message>
    <message>
        <source>Look further up</source>
        <translation>Дивитися вище</translation>
    </message>
    <message>
        <source>This photo alone: look further up</source>
        <translation>Лише це фото: дивитися вище</translation>
    </message>
    <message>
        <source>Look further down</source>
        <translation>Дивитися нижче</translation>
    </message>
    <message>
        <source>This photo alone: look further down</source>
        <translation>Лише це фото: дивитися нижче</translation>
    </message>
    <message>
        <source>Hold: the loupe</source>
        <translation>Утримувати: лупа</translation>
    </message>
    <message>
        <source>Loupe that follows the mouse</source>
        <translation>Лупа за вказівником миші</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>Яскравість і контраст</translation>
    </message>
    <message>
        <source>Boxes around the plates</source>
        <translation>Рамки навколо номерних знаків</translation>
    </message>
    <message>
        <source>Mark the next plate</source>
        <translation>Позначити наступний номерний знак</translation>
    </message>
    <message>
        <source>Choose the marked plate</source>
        <translation>Вибрати позначений номерний знак</translation>
    </message>
</context>
<context>
    <name>svidok::PairWords</name>
    <message>
        <source>Side by side</source>
        <translation>Поруч</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>Блимання</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Шторка</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Накладання</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Різниця</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>час невідомий</translation>
    </message>
    <message>
        <source>Cannot be laid onto each other: %1</source>
        <translation>Накласти неможливо: %1</translation>
    </message>
    <message>
        <source>Only the initial and the verification photo were laid onto each other, not these two</source>
        <translation>Накладено лише початкове й контрольне фото, а не ці два</translation>
    </message>
    <message>
        <source>Not yet laid onto each other: check the rules first</source>
        <translation>Ще не накладено: спершу перевірте правила</translation>
    </message>
    <message>
        <source>How far the vehicle moved could not be measured</source>
        <translation>Не вдалося виміряти, наскільки зсунувся автомобіль</translation>
    </message>
    <message>
        <source>Against the background the plate moved by %1 m</source>
        <translation>Відносно тла номерний знак зсунувся на %1 м</translation>
    </message>
    <message>
        <source>Against the background the plate moved by %1 m ± %2 m</source>
        <translation>Відносно тла номерний знак зсунувся на %1 м ± %2 м</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>Стрілка</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Рамка</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Овал</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>%1, not stored yet</source>
        <translation>%1, ще не збережено</translation>
    </message>
    <message>
        <source>%1, drawn by %2, %3</source>
        <translation>%1, автор: %2, %3</translation>
    </message>
    <message>
        <source>The background is laid onto each other by %1 of %2 matching points, which miss by %3 px (median); a vehicle seen double is no measurement</source>
        <translation>Накладено тло: за %1 з %2 спільних точок, розбіжність %3 пкс (медіана); подвоєний автомобіль — не вимір</translation>
    </message>
    <message>
        <source>There is no second photo to compare this one with</source>
        <translation>Немає другого фото, щоб порівняти з цим</translation>
    </message>
    <message>
        <source>Only an initial and a verification photo are laid onto each other, and the report lacks one</source>
        <translation>Накладаються лише перше й друге фото, а одного з них у зверненні немає</translation>
    </message>
</context>
<context>
    <name>svidok::PassphraseDialog</name>
    <message>
        <source>Keep it in this computer&apos;s keychain</source>
        <translation>Зберегти у сховищі ключів комп’ютера</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Підписати</translation>
    </message>
    <message>
        <source>Passphrase of %1:</source>
        <translation>Парольна фраза до %1:</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольна фраза</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>✘ This passphrase is wrong. Nothing was signed; try another one.</source>
        <translation>✘ Парольна фраза неправильна. Нічого не підписано; спробуйте іншу.</translation>
    </message>
    <message>
        <source>This key belongs to the demo and proves nothing. Its passphrase is: %1</source>
        <translation>Цей ключ належить до демонстрації й нічого не доводить. Його парольна фраза: %1</translation>
    </message>
    <message>
        <source>✘ This key has a passphrase. Nothing was signed; type it.</source>
        <translation>✘ Цей ключ має парольну фразу. Нічого не підписано; введіть її.</translation>
    </message>
    <message>
        <source>It is mine, sign</source>
        <translation>Він мій, підписати</translation>
    </message>
</context>
<context>
    <name>svidok::PayloadWords</name>
    <message>
        <source>In the name of</source>
        <translation>Від імені</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>Номер документа</translation>
    </message>
    <message>
        <source>Version of the document</source>
        <translation>Версія документа</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Додаток</translation>
    </message>
    <message>
        <source>name</source>
        <translation>назва</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>level of the signature</source>
        <translation>рівень підпису</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Місце</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Номерний знак</translation>
    </message>
    <message>
        <source>Violation %1</source>
        <translation>Порушення %1</translation>
    </message>
    <message>
        <source>code</source>
        <translation>код</translation>
    </message>
    <message>
        <source>law pack</source>
        <translation>правовий довідник</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>Фото %1</translation>
    </message>
    <message>
        <source>role</source>
        <translation>роль</translation>
    </message>
    <message>
        <source>taken (UTC)</source>
        <translation>знято (UTC)</translation>
    </message>
    <message>
        <source>taken (there)</source>
        <translation>знято (за місцевим часом)</translation>
    </message>
    <message>
        <source>source of the time</source>
        <translation>джерело часу</translation>
    </message>
    <message>
        <source>uncertainty of the time, seconds</source>
        <translation>похибка часу, секунд</translation>
    </message>
    <message>
        <source>offset from UTC assumed</source>
        <translation>зміщення від UTC припущене</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>широта</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>довгота</translation>
    </message>
    <message>
        <source>accuracy of the position, metres</source>
        <translation>точність місця, метрів</translation>
    </message>
    <message>
        <source>source of the position</source>
        <translation>джерело місця</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>так</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ні</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>svidok::PlateDetails</name>
    <message>
        <source>runner-up</source>
        <translation>друге за ймовірністю</translation>
    </message>
    <message>
        <source>Fused raw read: %1; %2</source>
        <translation>Зведене зчитування без граматики: %1; %2</translation>
    </message>
    <message>
        <source>Reader %1 read %2, %3 sure of itself</source>
        <translation>Розпізнавач %1 прочитав %2, власна впевненість %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>нічого</translation>
    </message>
    <message>
        <source>Grammar changed %1</source>
        <translation>Граматика змінила: %1</translation>
    </message>
    <message>
        <source>Grammar changed nothing</source>
        <translation>Граматика нічого не змінила</translation>
    </message>
    <message>
        <source>Model %1, read on %2 UTC</source>
        <translation>Модель %1, зчитано %2 UTC</translation>
    </message>
    <message>
        <source>A person wrote %1 (was %2) on %3 UTC</source>
        <translation>Особа написала %1 (було %2) %3 UTC</translation>
    </message>
    <message>
        <source>The reporter wrote %1</source>
        <translation>Заявник написав %1</translation>
    </message>
    <message>
        <source>Reader %1 was not asked: its word could not change the answer</source>
        <translation>Розпізнавача %1 не питали: його слово не змінило б відповіді</translation>
    </message>
    <message>
        <source>A person took %1 back on %2 UTC</source>
        <translation>Людина відкликала %1, %2 UTC</translation>
    </message>
    <message>
        <source>Fused raw read: %1</source>
        <translation>Зведене зчитування без граматики: %1</translation>
    </message>
    <message>
        <source>With grammar: %1; %2</source>
        <translation>З граматикою: %1; %2</translation>
    </message>
</context>
<context>
    <name>svidok::PlatePanel</name>
    <message>
        <source>Evidence</source>
        <translation>Докази</translation>
    </message>
    <message>
        <source>&amp;Plate:</source>
        <translation>Но&amp;мерний знак:</translation>
    </message>
    <message>
        <source>Plate of the case, as a person reads it</source>
        <translation>Номерний знак у справі, як його читає людина</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Виправити</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Підтвердити</translation>
    </message>
    <message>
        <source>The machine&apos;s read stays on record.</source>
        <translation>Прочитане машиною залишається в записах.</translation>
    </message>
    <message>
        <source>Confirmed by a person.</source>
        <translation>Підтверджено особою.</translation>
    </message>
    <message>
        <source>Kept as %1.</source>
        <translation>Збережеться як %1.</translation>
    </message>
    <message>
        <source>Looks like %1: put it in?</source>
        <translation>Схоже на %1: підставити?</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Відкликати</translation>
    </message>
</context>
<context>
    <name>svidok::PlateRow</name>
    <message>
        <source>no plate</source>
        <translation>немає номерного знака</translation>
    </message>
    <message>
        <source>no plate was found</source>
        <translation>номерного знака не знайдено</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>ще не зчитано</translation>
    </message>
    <message>
        <source>raw read %1</source>
        <translation>без граматики %1</translation>
    </message>
    <message>
        <source>%1, plate %2</source>
        <translation>%1, номерний знак %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>character %1 differs</source>
        <translation>символ %1 відрізняється</translation>
    </message>
    <message>
        <source>Plate cut from the photo: %1</source>
        <translation>Номерний знак, вирізаний зі знімка: %1</translation>
    </message>
    <message>
        <source>The report is about:</source>
        <translation>Звернення про:</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>нечитний</translation>
    </message>
    <message>
        <source>The report is about plate %1</source>
        <translation>Звернення про номерний знак %1</translation>
    </message>
</context>
<context>
    <name>svidok::PlateWords</name>
    <message>
        <source>a letter is expected there</source>
        <translation>там має бути літера</translation>
    </message>
    <message>
        <source>a digit is expected there</source>
        <translation>там має бути цифра</translation>
    </message>
    <message>
        <source>the pattern asks for it</source>
        <translation>цього вимагає зразок</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>nothing could be read</source>
        <translation>нічого не прочитано</translation>
    </message>
    <message>
        <source>%1: not sure enough to fill in</source>
        <translation>%1: замало впевненості, щоб заповнити</translation>
    </message>
    <message>
        <source>%1: very likely right</source>
        <translation>%1: дуже ймовірно правильно</translation>
    </message>
    <message>
        <source>%1: likely right</source>
        <translation>%1: ймовірно правильно</translation>
    </message>
    <message>
        <source>%1: doubtful</source>
        <translation>%1: сумнівно</translation>
    </message>
    <message>
        <source>Of 100 reads shown with this confidence about %1 are right.</source>
        <translation>Зі 100 зчитувань із такою впевненістю правильні близько %1.</translation>
    </message>
    <message>
        <source>character %1: %2 became %3, because %4</source>
        <translation>символ %1: %2 стало %3, бо %4</translation>
    </message>
    <message>
        <source>the two lines were put in order: %1 became %2</source>
        <translation>два рядки впорядковано: %1 стало %2</translation>
    </message>
    <message>
        <source>fits no pattern that is known</source>
        <translation>не відповідає жодному відомому зразку</translation>
    </message>
    <message>
        <source>fits the pattern %1</source>
        <translation>відповідає зразку %1</translation>
    </message>
    <message>
        <source>Both photos read the same.</source>
        <translation>На обох знімках прочитано те саме.</translation>
    </message>
    <message numerus="yes">
        <source>The photos read differently in %n look-alike character(s).</source>
        <translation>
            <numerusform>Зчитування різняться %n схожим символом.</numerusform>
            <numerusform>Зчитування різняться %n схожими символами.</numerusform>
            <numerusform>Зчитування різняться %n схожими символами.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The photos read differently in %n character(s).</source>
        <translation>
            <numerusform>Зчитування різняться %n символом.</numerusform>
            <numerusform>Зчитування різняться %n символами.</numerusform>
            <numerusform>Зчитування різняться %n символами.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no read on both photos to compare.</source>
        <translation>Немає зчитувань з обох знімків для порівняння.</translation>
    </message>
    <message>
        <source>First photo</source>
        <translation>Перше фото</translation>
    </message>
    <message>
        <source>Second photo</source>
        <translation>Друге фото</translation>
    </message>
    <message>
        <source>Further photo</source>
        <translation>Додаткове фото</translation>
    </message>
    <message>
        <source>Reader %1 gave no answer: it failed</source>
        <translation>Розпізнавач %1 не дав відповіді: стався збій</translation>
    </message>
    <message>
        <source>Reader %1 gave no answer: it crashed</source>
        <translation>Розпізнавач %1 не дав відповіді: він аварійно завершив роботу</translation>
    </message>
    <message>
        <source>Reader %1 gave no answer in time</source>
        <translation>Розпізнавач %1 не відповів вчасно</translation>
    </message>
    <message>
        <source>Reader %1 gave no answer: it could not be started</source>
        <translation>Розпізнавач %1 не дав відповіді: його не вдалося запустити</translation>
    </message>
    <message>
        <source>Reader %1 gave no answer: it crashed too often and is switched off</source>
        <translation>Розпізнавач %1 не дав відповіді: він падав надто часто, і його вимкнено</translation>
    </message>
    <message>
        <source>Ukraine, cars since 2004</source>
        <translation>Україна, авто з 2004 року</translation>
    </message>
    <message>
        <source>Ukraine, 1995 to 2003</source>
        <translation>Україна, 1995–2003</translation>
    </message>
    <message>
        <source>Ukraine, of 1980 (Soviet)</source>
        <translation>Україна, зразка 1980 року (радянські)</translation>
    </message>
    <message>
        <source>Ukraine, electric</source>
        <translation>Україна, електромобілі</translation>
    </message>
    <message>
        <source>Ukraine, electric taxi</source>
        <translation>Україна, електричні таксі</translation>
    </message>
    <message>
        <source>Ukraine, without a region</source>
        <translation>Україна, без регіону</translation>
    </message>
    <message>
        <source>Ukraine, trailer</source>
        <translation>Україна, причепи</translation>
    </message>
    <message>
        <source>Ukraine, military</source>
        <translation>Україна, військові</translation>
    </message>
    <message>
        <source>Ukraine, diplomatic</source>
        <translation>Україна, дипломатичні</translation>
    </message>
    <message>
        <source>Ukraine, two lines</source>
        <translation>Україна, у два рядки</translation>
    </message>
    <message>
        <source>Ukraine, electric, two lines</source>
        <translation>Україна, електромобілі, у два рядки</translation>
    </message>
    <message>
        <source>Ukraine, tractor</source>
        <translation>Україна, трактори</translation>
    </message>
    <message>
        <source>Ukraine, motorcycle</source>
        <translation>Україна, мотоцикли</translation>
    </message>
    <message>
        <source>Poland, car</source>
        <translation>Польща, авто</translation>
    </message>
    <message>
        <source>Poland, motorcycle</source>
        <translation>Польща, мотоцикли</translation>
    </message>
    <message>
        <source>Kazakhstan, since 2012</source>
        <translation>Казахстан, з 2012 року</translation>
    </message>
    <message>
        <source>Slovakia, since 1997</source>
        <translation>Словаччина, з 1997 року</translation>
    </message>
    <message>
        <source>Czechia, since 2001</source>
        <translation>Чехія, з 2001 року</translation>
    </message>
    <message>
        <source>Romania, since 1992</source>
        <translation>Румунія, з 1992 року</translation>
    </message>
    <message>
        <source>Romania, Bucharest</source>
        <translation>Румунія, Бухарест</translation>
    </message>
    <message>
        <source>Hungary, 1990 to 2022</source>
        <translation>Угорщина, 1990–2022</translation>
    </message>
    <message>
        <source>Hungary, since 2022</source>
        <translation>Угорщина, з 2022 року</translation>
    </message>
    <message>
        <source>Moldova, 1992 to 2015</source>
        <translation>Молдова, 1992–2015</translation>
    </message>
    <message>
        <source>Moldova, since 2015</source>
        <translation>Молдова, з 2015 року</translation>
    </message>
    <message>
        <source>Lithuania, since 2004</source>
        <translation>Литва, з 2004 року</translation>
    </message>
    <message>
        <source>Germany, car</source>
        <translation>Німеччина, авто</translation>
    </message>
    <message>
        <source>Poland, diplomatic</source>
        <translation>Польща, дипломатичні</translation>
    </message>
    <message>
        <source>Poland, reduced plate</source>
        <translation>Польща, зменшений номерний знак</translation>
    </message>
    <message>
        <source>Britain, since 2001</source>
        <translation>Велика Британія, з 2001 року</translation>
    </message>
    <message>
        <source>Britain, 1983 to 2001</source>
        <translation>Велика Британія, 1983–2001</translation>
    </message>
    <message>
        <source>Austria, since 1990</source>
        <translation>Австрія, з 1990 року</translation>
    </message>
    <message>
        <source>Netherlands, car</source>
        <translation>Нідерланди, авто</translation>
    </message>
    <message>
        <source>Spain, since 2000</source>
        <translation>Іспанія, з 2000 року</translation>
    </message>
    <message>
        <source>Belgium, since 2010</source>
        <translation>Бельгія, з 2010 року</translation>
    </message>
    <message>
        <source>Estonia, car</source>
        <translation>Естонія, авто</translation>
    </message>
    <message>
        <source>Belarus, since 2004</source>
        <translation>Білорусь, з 2004 року</translation>
    </message>
    <message>
        <source>Russia, since 1993</source>
        <translation>Росія, з 1993 року</translation>
    </message>
    <message>
        <source>Turkey, car</source>
        <translation>Туреччина, авто</translation>
    </message>
    <message>
        <source>Character %1 looks like a letter that has no Latin twin, as Ж or Ц: it cannot be named, read it yourself</source>
        <translation>Символ %1 схожий на літеру, що не має латинського відповідника (як-от Ж чи Ц): програма її не називає, прочитайте самі</translation>
    </message>
    <message>
        <source>Characters may be missing where something hides the plate or the photo ends: look at the plate&apos;s right end</source>
        <translation>Може бракувати символів: номерний знак щось закриває або знімок на ньому закінчується; подивіться на його правий край</translation>
    </message>
    <message>
        <source>This may be the rest of a longer plate whose first character is in the dark or covered: look at the plate&apos;s left end</source>
        <translation>Це може бути решта довшого номерного знака, перший символ якого затемнений або закритий: подивіться на лівий край номерного знака</translation>
    </message>
    <message>
        <source>No region or district of the country has the code %1: the first letters may be misread, check them</source>
        <translation>Жоден регіон чи район країни не має коду %1: перші літери могли бути зчитані хибно, перевірте їх</translation>
    </message>
    <message>
        <source>Italy, since 1994</source>
        <translation>Італія, з 1994 року</translation>
    </message>
    <message>
        <source>France, since 2009</source>
        <translation>Франція, з 2009 року</translation>
    </message>
    <message>
        <source>Ukraine, transit</source>
        <translation>Україна, транзит</translation>
    </message>
    <message>
        <source>Ukraine, police</source>
        <translation>Україна, поліція</translation>
    </message>
    <message>
        <source>so it is likelier as a plate</source>
        <translation>так це ймовірніший номерний знак</translation>
    </message>
    <message>
        <source>the whole read: %1 became %2, because %3</source>
        <translation>усе зчитане: %1 стало %2, бо %3</translation>
    </message>
    <message>
        <source>This has the form of no plate that is known here, or is a word of signs and badges: look whether it is a plate at all</source>
        <translation>Це не має форми жодного відомого тут номерного знака або є словом з вивісок чи емблем: перевірте, чи це взагалі номерний знак</translation>
    </message>
    <message>
        <source>Further photo %1</source>
        <translation>Додаткове фото %1</translation>
    </message>
</context>
<context>
    <name>svidok::PluginsPage</name>
    <message>
        <source>available</source>
        <translation>доступний</translation>
    </message>
    <message>
        <source>switched off: crashed on %1</source>
        <translation>вимкнено: збій %1</translation>
    </message>
    <message>
        <source>not used: %1</source>
        <translation>не використовується: %1</translation>
    </message>
    <message>
        <source>&amp;Switch on again</source>
        <translation>&amp;Увімкнути знову</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Модулі</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>Модуль</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версія</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Сховище</translation>
    </message>
    <message>
        <source>Keeps photos</source>
        <translation>Зберігає фото</translation>
    </message>
    <message>
        <source>Reads plates</source>
        <translation>Читає номерні знаки</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Підписує</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Надсилає</translation>
    </message>
    <message>
        <source>Keeps passphrases</source>
        <translation>Зберігає парольні фрази</translation>
    </message>
    <message>
        <source>Opens photos</source>
        <translation>Відкриває знімки</translation>
    </message>
    <message>
        <source>Finds plates, compares scenes</source>
        <translation>Знаходить номерні знаки, порівнює сцени</translation>
    </message>
    <message>
        <source>Shows maps</source>
        <translation>Показує карту</translation>
    </message>
    <message>
        <source>%1 is on again and is used from now on.</source>
        <translation>%1 знову ввімкнено й відтепер використовується.</translation>
    </message>
    <message>
        <source>%1 is on again. It is used once the store is opened again, or at the next start.</source>
        <translation>%1 знову ввімкнено. Використовується, щойно сховище відкриють знову, або з наступного запуску.</translation>
    </message>
</context>
<context>
    <name>svidok::QualityScreen</name>
    <message>
        <source>Count</source>
        <translation>Порахувати</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>By class of plate</source>
        <translation>За видом номерного знака</translation>
    </message>
    <message>
        <source>Class of plate</source>
        <translation>Вид номерного знака</translation>
    </message>
    <message>
        <source>Right of the sure reads</source>
        <translation>Правильних серед упевнених</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Упевнених</translation>
    </message>
    <message>
        <source>Characters taken for others</source>
        <translation>Переплутані символи</translation>
    </message>
    <message>
        <source>On the plate</source>
        <translation>На номерному знаку</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Прочитано як</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Як часто</translation>
    </message>
    <message>
        <source>How good the plate reader is</source>
        <translation>Наскільки добре читаються номерні знаки</translation>
    </message>
    <message>
        <source>Right, of the sure reads:</source>
        <translation>Правильних серед упевнених:</translation>
    </message>
    <message>
        <source>Sure, of all:</source>
        <translation>Упевнених серед усіх:</translation>
    </message>
    <message>
        <source>Plate typed by a person:</source>
        <translation>Номерний знак увела людина:</translation>
    </message>
    <message>
        <source>Lately:</source>
        <translation>Останнім часом:</translation>
    </message>
    <message>
        <source>Calibration error:</source>
        <translation>Похибка калібрування:</translation>
    </message>
    <message>
        <source>Count how good the reader is</source>
        <translation>Порахувати якість читання</translation>
    </message>
    <message>
        <source>too few to say: %1 of %2</source>
        <translation>замало, щоб судити: %1 із %2</translation>
    </message>
    <message>
        <source>%1 % (%2 of %3; between %4 % and %5 %)</source>
        <translation>%1 % (%2 із %3; між %4 % та %5 %)</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Порахувати знову</translation>
    </message>
    <message>
        <source>Compares what the reader said with plates that people confirmed or typed. Nothing else is counted.</source>
        <translation>Порівнює прочитане з номерними знаками, які підтвердили або ввели люди. Нічого іншого не враховано.</translation>
    </message>
    <message numerus="yes">
        <source>Counting: %n report(s) looked at</source>
        <translation>
            <numerusform>Підрахунок: переглянуто %n звернення</numerusform>
            <numerusform>Підрахунок: переглянуто %n звернення</numerusform>
            <numerusform>Підрахунок: переглянуто %n звернень</numerusform>
        </translation>
    </message>
    <message>
        <source>No plate has been confirmed by a person yet: nothing can be said about the reader.</source>
        <translation>Жодного номерного знака ще не підтвердила людина: про якість читання нічого сказати не можна.</translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed read(s)</source>
        <translation>
            <numerusform>%n підтверджене читання</numerusform>
            <numerusform>%n підтверджені читання</numerusform>
            <numerusform>%n підтверджених читань</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n report(s)</source>
        <translation>
            <numerusform>із %n звернення</numerusform>
            <numerusform>із %n звернень</numerusform>
            <numerusform>із %n звернень</numerusform>
        </translation>
    </message>
    <message>
        <source>counted %1</source>
        <translation>пораховано %1</translation>
    </message>
    <message>
        <source>older reports left out</source>
        <translation>старіші звернення не враховано</translation>
    </message>
    <message>
        <source>a person who saw the read may have let a wrong one pass</source>
        <translation>людина, що бачила прочитане, могла пропустити помилку</translation>
    </message>
    <message>
        <source>%1 % between what it says and what is right</source>
        <translation>%1 % між заявленим і правильним</translation>
    </message>
    <message>
        <source>too few to say</source>
        <translation>замало, щоб судити</translation>
    </message>
    <message>
        <source>%1 % right in %2 days, %3 % before</source>
        <translation>%1 % правильних за %2 днів, раніше %3 %</translation>
    </message>
    <message>
        <source>too few to compare: %1 in %2 days, %3 before</source>
        <translation>замало для порівняння: %1 за %2 днів, раніше %3</translation>
    </message>
    <message>
        <source>The reader has become worse: chance hardly explains it. Look at the newest photos and at what was changed.</source>
        <translation>Читання погіршилося, і це навряд чи випадковість. Перегляньте найновіші знімки та останні зміни.</translation>
    </message>
    <message>
        <source>no known format</source>
        <translation>невідомий формат</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 із %2 символів</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>вдень</translation>
    </message>
    <message>
        <source>in twilight</source>
        <translation>у сутінках</translation>
    </message>
    <message>
        <source>at night</source>
        <translation>уночі</translation>
    </message>
    <message>
        <source>time or place unknown</source>
        <translation>час або місце невідомі</translation>
    </message>
    <message>
        <source>By the sun&apos;s height when the photo was taken</source>
        <translation>За висотою сонця під час зйомки</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Знято</translation>
    </message>
    <message>
        <source>%1 % (%2 of %3; %4 – %5 %)</source>
        <translation>%1 % (%2 із %3; %4 – %5 %)</translation>
    </message>
    <message numerus="yes">
        <source>%n damaged report(s) left out: %1</source>
        <extracomment>%1: their identifiers</extracomment>
        <translation>
            <numerusform>%n пошкоджене звернення пропущено: %1</numerusform>
            <numerusform>%n пошкоджені звернення пропущено: %1</numerusform>
            <numerusform>%n пошкоджених звернень пропущено: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::QuestionBox</name>
    <message>
        <source>Asked of the reporter by %1, %2</source>
        <translation>Заявника запитано: %1, %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
</context>
<context>
    <name>svidok::QueueBulk</name>
    <message>
        <source>under way</source>
        <translation>триває</translation>
    </message>
    <message>
        <source>✔ rejected</source>
        <translation>✔ відхилено</translation>
    </message>
    <message>
        <source>✔ read</source>
        <translation>✔ прочитано</translation>
    </message>
    <message>
        <source>↶ taken back</source>
        <translation>↶ скасовано</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Номерний знак</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Місце</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>✔ assigned</source>
        <translation>✔ призначено</translation>
    </message>
    <message>
        <source>✘ %1 has it; the claim runs until %2</source>
        <translation>✘ Має %1, узято до %2</translation>
    </message>
    <message>
        <source>↶ taken back; to be approved again</source>
        <translation>↶ скасовано; підтвердити треба знову</translation>
    </message>
    <message>
        <source>– left out: approved</source>
        <translation>– пропущено: підтверджено</translation>
    </message>
    <message>
        <source>– left out: cannot be rejected in this state</source>
        <translation>– пропущено: у цьому стані відхилити не можна</translation>
    </message>
</context>
<context>
    <name>svidok::QueueBulkDialog</name>
    <message>
        <source>Reject reports</source>
        <translation>Відхилити звернення</translation>
    </message>
    <message>
        <source>Read plates</source>
        <translation>Прочитати номерні знаки</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) will be rejected</source>
        <translation>
            <numerusform>Буде відхилено %n звернення</numerusform>
            <numerusform>Буде відхилено %n звернення</numerusform>
            <numerusform>Буде відхилено %n звернень</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plates of %n report(s) will be read</source>
        <translation>
            <numerusform>Буде прочитано номерні знаки %n звернення</numerusform>
            <numerusform>Буде прочитано номерні знаки %n звернень</numerusform>
            <numerusform>Буде прочитано номерні знаки %n звернень</numerusform>
        </translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Звернення</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Виберіть причину</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Коментар</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Причина:</translation>
    </message>
    <message>
        <source>&amp;Comment:</source>
        <translation>&amp;Коментар:</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>Done: %1. Failed: %2. Left: %3.</source>
        <translation>Готово: %1. Не вдалося: %2. Лишилося: %3.</translation>
    </message>
    <message>
        <source>Try the rest again</source>
        <translation>Спробувати решту</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Відхилити</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитати</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Зупинити</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Assign reports</source>
        <translation>Призначити звернення</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) will be assigned</source>
        <translation>
            <numerusform>Буде призначено %n звернення</numerusform>
            <numerusform>Буде призначено %n звернення</numerusform>
            <numerusform>Буде призначено %n звернень</numerusform>
        </translation>
    </message>
    <message>
        <source>Who decides them</source>
        <translation>Хто вирішує</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>Виберіть особу</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Нікому окремо</translation>
    </message>
    <message>
        <source>&amp;Who decides them:</source>
        <translation>&amp;Хто вирішує:</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Призначити</translation>
    </message>
    <message numerus="yes">
        <source>Also the %n approved; even when this is taken back, they must be approved again</source>
        <translation>
            <numerusform>Також %n підтверджене; навіть якщо це скасувати, підтвердити його треба знову</numerusform>
            <numerusform>Також %n підтверджені; навіть якщо це скасувати, підтвердити їх треба знову</numerusform>
            <numerusform>Також %n підтверджених; навіть якщо це скасувати, підтвердити їх треба знову</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::QueueChips</name>
    <message>
        <source>Filter</source>
        <translation>Фільтр</translation>
    </message>
    <message numerus="yes">
        <source>Due within %n days</source>
        <translation>
            <numerusform>Строк до %n дня</numerusform>
            <numerusform>Строк до %n днів</numerusform>
            <numerusform>Строк до %n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Прострочені</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Вільні</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Узяті</translation>
    </message>
    <message>
        <source>Claimed by me</source>
        <translation>Узяті мною</translation>
    </message>
    <message>
        <source>With a plate</source>
        <translation>З номерним знаком</translation>
    </message>
    <message>
        <source>Without a plate</source>
        <translation>Без номерного знака</translation>
    </message>
    <message>
        <source>A rule fails</source>
        <translation>Правило не виконано</translation>
    </message>
    <message>
        <source>Shortlist</source>
        <translation>Добірка</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Фільтр: %1</translation>
    </message>
    <message>
        <source>Press Enter or Delete to remove it</source>
        <translation>Enter або Delete прибирає його</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Прибрати цей фільтр</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Строк</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Хто взяв</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Номерний знак</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>Призначені мені</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Нікому не призначені</translation>
    </message>
    <message>
        <source>Not assigned to others</source>
        <translation>Не призначені іншим</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Кому призначено</translation>
    </message>
</context>
<context>
    <name>svidok::QueueDelegate</name>
    <message>
        <source>looks like %1</source>
        <translation>схожий на %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) fail</source>
        <translation>
            <numerusform>%n правило не виконано</numerusform>
            <numerusform>%n правила не виконано</numerusform>
            <numerusform>%n правил не виконано</numerusform>
        </translation>
    </message>
    <message>
        <source>age: %1</source>
        <extracomment>below what is due, where the column for the age has no room</extracomment>
        <translation>вік: %1</translation>
    </message>
</context>
<context>
    <name>svidok::QueueFolders</name>
    <message>
        <source>To verify</source>
        <translation>Перевірити</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Строк близько</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Прострочені</translation>
    </message>
    <message>
        <source>Claimed by me</source>
        <translation>Узяті мною</translation>
    </message>
    <message>
        <source>Shortlist</source>
        <translation>Добірка</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>Усі звернення</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n report(s)</source>
        <translation>
            <numerusform>%1, %n звернення</numerusform>
            <numerusform>%1, %n звернення</numerusform>
            <numerusform>%1, %n звернень</numerusform>
        </translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>Призначені мені</translation>
    </message>
    <message>
        <source>Second review</source>
        <translation>Друга перевірка</translation>
    </message>
</context>
<context>
    <name>svidok::QueueModel</name>
    <message>
        <source>no address</source>
        <translation>без адреси</translation>
    </message>
    <message>
        <source>me</source>
        <translation>я</translation>
    </message>
    <message>
        <source>Found because %1 can be mistaken for %2</source>
        <translation>Знайдено, бо %1 можна сплутати з %2</translation>
    </message>
    <message>
        <source>Came in: %1
Observed: %2</source>
        <translation>Надійшло: %1
Помічено: %2</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>Строк: %1</translation>
    </message>
    <message>
        <source>Case number: %1</source>
        <translation>Номер справи: %1</translation>
    </message>
    <message>
        <source>Claimed until %1</source>
        <translation>Узято до %1</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Номерний знак</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Місце</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Вік</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Строк</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>for me</source>
        <translation>для мене</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>для: %1</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Хто</translation>
    </message>
    <message>
        <source>not yours</source>
        <translation>вирішуєте не ви</translation>
    </message>
</context>
<context>
    <name>svidok::QueueScreen</name>
    <message>
        <source>Claim the next free report</source>
        <translation>Узяти наступне вільне звернення</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Пошук</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Додати фільтр</translation>
    </message>
    <message>
        <source>Show all reports</source>
        <translation>Показати всі звернення</translation>
    </message>
    <message>
        <source>Read the queue again</source>
        <translation>Перечитати чергу</translation>
    </message>
    <message>
        <source>Put on the shortlist, or take off</source>
        <translation>Додати до добірки чи вилучити</translation>
    </message>
    <message>
        <source>Read the plates of the selected reports</source>
        <translation>Прочитати номерні знаки вибраних звернень</translation>
    </message>
    <message>
        <source>Reject the selected reports</source>
        <translation>Відхилити вибрані звернення</translation>
    </message>
    <message>
        <source>A search shows the best hits first</source>
        <translation>Пошук показує найкращі збіги першими</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s)</source>
        <translation>
            <numerusform>%n звернення</numerusform>
            <numerusform>%n звернення</numerusform>
            <numerusform>%n звернень</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще</translation>
    </message>
    <message>
        <source>Reading the queue</source>
        <translation>Читаємо чергу</translation>
    </message>
    <message>
        <source>There are no reports yet</source>
        <translation>Звернень ще немає</translation>
    </message>
    <message>
        <source>Import a folder of photos: Svidok pairs them by plate, place and time.</source>
        <translation>Додайте теку з фото: Свідок поєднає їх у пари за номерним знаком, місцем і часом.</translation>
    </message>
    <message>
        <source>Import photos</source>
        <translation>Додати фото</translation>
    </message>
    <message>
        <source>No report fits</source>
        <translation>Нічого не підходить</translation>
    </message>
    <message>
        <source>Take a filter away or change the search.</source>
        <translation>Приберіть фільтр або змініть пошук.</translation>
    </message>
    <message>
        <source>The queue could not be read</source>
        <translation>Чергу не вдалося прочитати</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Вибрано %n</numerusform>
            <numerusform>Вибрано %n</numerusform>
            <numerusform>Вибрано %n</numerusform>
        </translation>
    </message>
    <message>
        <source>No free report waits to be verified.</source>
        <translation>Немає вільного звернення, що чекає перевірки.</translation>
    </message>
    <message>
        <source>No free report that fits the filter waits to be verified.</source>
        <translation>Немає вільного звернення, що підходить фільтру й чекає перевірки.</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Зберегти фільтр</translation>
    </message>
    <message>
        <source>Name of the folder:</source>
        <translation>Назва теки:</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Теки</translation>
    </message>
    <message>
        <source>Remove the folder</source>
        <translation>Прибрати теку</translation>
    </message>
    <message>
        <source>Plate, place, note, number</source>
        <translation>Номерний знак, місце, нотатка, номер справи</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Next report</source>
        <translation>Наступне звернення</translation>
    </message>
    <message>
        <source>Shortlist</source>
        <translation>Добірка</translation>
    </message>
    <message>
        <source>Read plates</source>
        <translation>Прочитати номерні знаки</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Відхилити</translation>
    </message>
    <message>
        <source>Plates were being read again: %1 of %2 reports are done.</source>
        <translation>Номерні знаки читалися наново: готово %1 із %2 звернень.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показати</translation>
    </message>
    <message>
        <source>Assign the selected reports to somebody</source>
        <translation>Призначити вибрані звернення комусь</translation>
    </message>
    <message>
        <source>Read plates again: many reports, compared with the old reads</source>
        <translation>Перечитати номерні знаки багатьох звернень і порівняти</translation>
    </message>
    <message>
        <source>Move up on the shortlist</source>
        <translation>Вище у добірці</translation>
    </message>
    <message>
        <source>Move down on the shortlist</source>
        <translation>Нижче у добірці</translation>
    </message>
    <message>
        <source>The shortlist stands in your own order: drag rows, or press Alt+Up and Alt+Down</source>
        <translation>Добірка стоїть у вашому порядку: перетягуйте рядки або натискайте Alt+Up та Alt+Down</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Призначити</translation>
    </message>
    <message>
        <source>Rename one&apos;s own folder</source>
        <translation>Перейменувати власну теку</translation>
    </message>
    <message>
        <source>This filter has its folder already</source>
        <translation>Для цього фільтра вже є тека</translation>
    </message>
    <message>
        <source>The folder “%1” holds this filter now instead of its old one.</source>
        <translation>Тека «%1» тепер містить цей фільтр замість попереднього.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Повернути</translation>
    </message>
    <message>
        <source>The folder “%1” was removed.</source>
        <translation>Теку «%1» прибрано.</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>Вибрано %1 з %2</translation>
    </message>
</context>
<context>
    <name>svidok::QueueTable</name>
    <message>
        <source>Reports</source>
        <translation>Звернення</translation>
    </message>
</context>
<context>
    <name>svidok::ReasonForm</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Choose the reason</source>
        <translation>Виберіть причину</translation>
    </message>
    <message>
        <source>Choose the reason first.</source>
        <translation>Спершу оберіть причину.</translation>
    </message>
    <message>
        <source>Write the text first.</source>
        <translation>Спершу напишіть текст.</translation>
    </message>
</context>
<context>
    <name>svidok::RecipientsPage</name>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Ви&amp;лучити</translation>
    </message>
    <message>
        <source>T&amp;est the connection</source>
        <translation>Перевірити &amp;зв’язок</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Одержувачі</translation>
    </message>
    <message>
        <source>unchanged; kept in the keychain only</source>
        <translation>без змін; лише у сховищі ключів</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Додати</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Назва</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Адреса</translation>
    </message>
    <message>
        <source>T&amp;oken</source>
        <translation>&amp;Токен</translation>
    </message>
    <message>
        <source>police</source>
        <translation>поліція</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Перевіряємо…</translation>
    </message>
    <message>
        <source>Answers, and knows who we are.</source>
        <translation>Відповідає і знає, хто ми.</translation>
    </message>
    <message>
        <source>%1 (not installed)</source>
        <translation>%1 (не встановлено)</translation>
    </message>
    <message>
        <source>Stopped: nothing was found out.</source>
        <translation>Припинено: нічого не з’ясовано.</translation>
    </message>
</context>
<context>
    <name>svidok::RereadDialog</name>
    <message>
        <source>Old reads stay in the reports and are compared with the new ones. Nothing is decided; decided reports are left as they are.</source>
        <translation>Попередні читання лишаються у зверненнях і порівнюються з новими. Нічого не вирішується; вирішені звернення не змінюються.</translation>
    </message>
    <message numerus="yes">
        <source>Read the %n selected</source>
        <translation>
            <numerusform>Читати вибране (%n)</numerusform>
            <numerusform>Читати вибрані (%n)</numerusform>
            <numerusform>Читати вибрані (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Read all that the filter shows</source>
        <translation>Читати все, що показує фільтр</translation>
    </message>
    <message numerus="yes">
        <source>Read all %n that the filter shows</source>
        <translation>
            <numerusform>Читати все за фільтром (%n)</numerusform>
            <numerusform>Читати все за фільтром (%n)</numerusform>
            <numerusform>Читати все за фільтром (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>Скасувати решту</translation>
    </message>
    <message>
        <source>Try the failed ones again</source>
        <translation>Повторити невдалі</translation>
    </message>
    <message>
        <source>Read plates again</source>
        <translation>Читання номерних знаків наново</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Перебіг</translation>
    </message>
    <message>
        <source>Reports that are read again</source>
        <translation>Звернення, що читаються наново</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Looking up the reports</source>
        <translation>Пошук звернень</translation>
    </message>
    <message>
        <source>the same: %1</source>
        <translation>без змін: %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>змінено: %1</translation>
    </message>
    <message>
        <source>newly read: %1</source>
        <translation>прочитано вперше: %1</translation>
    </message>
    <message>
        <source>no longer read: %1</source>
        <translation>більше не читається: %1</translation>
    </message>
    <message>
        <source>nothing read: %1</source>
        <translation>нічого не прочитано: %1</translation>
    </message>
    <message>
        <source>left as they are: %1</source>
        <translation>залишено як є: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>невдало: %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>лишилося близько %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Призупинено</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продовжити</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>cancelled before they were read: %1</source>
        <translation>скасовано до читання: %1</translation>
    </message>
</context>
<context>
    <name>svidok::RereadModel</name>
    <message>
        <source>under way</source>
        <translation>триває</translation>
    </message>
    <message>
        <source>= the same</source>
        <translation>= без змін</translation>
    </message>
    <message>
        <source>≠ changed</source>
        <translation>≠ змінено</translation>
    </message>
    <message>
        <source>+ newly read</source>
        <translation>+ прочитано вперше</translation>
    </message>
    <message>
        <source>− no longer read</source>
        <translation>− більше не читається</translation>
    </message>
    <message>
        <source>nothing read</source>
        <translation>нічого не прочитано</translation>
    </message>
    <message>
        <source>decided already: left as it is</source>
        <translation>уже вирішено: залишено як є</translation>
    </message>
    <message>
        <source>Read before</source>
        <translation>Читання раніше</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>Читання зараз</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Порівняння</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>чекає</translation>
    </message>
</context>
<context>
    <name>svidok::RulePanel</name>
    <message>
        <source>Rules of the photo pair</source>
        <translation>Правила пари знімків</translation>
    </message>
    <message>
        <source>Nothing was measured yet: neither the plates nor the scene.</source>
        <translation>Ще нічого не виміряно: ні номерних знаків, ні сцени.</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Виміряти знову</translation>
    </message>
    <message>
        <source>Measure now</source>
        <translation>Виміряти зараз</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Reading plates and comparing the scene</source>
        <translation>Зчитування номерних знаків і порівняння сцени</translation>
    </message>
    <message>
        <source>There is no second photo: what the rules compare cannot be measured.</source>
        <translation>Другого фото немає: виміряти те, що порівнюють правила, неможливо.</translation>
    </message>
</context>
<context>
    <name>svidok::RuleRow</name>
    <message>
        <source>%1: %2</source>
        <comment>threshold: reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Зауваження: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Джерело: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>svidok::RuleWords</name>
    <message>
        <source>what lies on each other does not look alike</source>
        <translation>накладені ділянки не схожі одна на одну</translation>
    </message>
    <message>
        <source>times in a photo&apos;s file contradict each other</source>
        <translation>часи у файлі знімка суперечать один одному</translation>
    </message>
    <message>
        <source>the file names a photo editor</source>
        <translation>у файлі названо програму редагування</translation>
    </message>
    <message>
        <source>the metadata are damaged</source>
        <translation>метадані пошкоджено</translation>
    </message>
    <message>
        <source>a photo has no metadata</source>
        <translation>знімок не має метаданих</translation>
    </message>
    <message>
        <source>a photo is damaged or cut off</source>
        <translation>знімок пошкоджений або обірваний</translation>
    </message>
    <message>
        <source>the embedded thumbnail shows another picture</source>
        <translation>вбудована мініатюра показує інше зображення</translation>
    </message>
    <message>
        <source>the photos come from different devices</source>
        <translation>знято різними пристроями</translation>
    </message>
    <message>
        <source>the background gives no stable geometry</source>
        <translation>фон не дає сталої геометрії</translation>
    </message>
    <message>
        <source>a device does not say how accurate its position is</source>
        <translation>пристрій не назвав похибки місця</translation>
    </message>
    <message>
        <source>a position is implausible</source>
        <translation>неправдоподібні координати</translation>
    </message>
    <message>
        <source>a photo has no position</source>
        <translation>знімок не має координат</translation>
    </message>
    <message>
        <source>near enough even with the errors counted</source>
        <translation>досить близько навіть з урахуванням похибок</translation>
    </message>
    <message>
        <source>a position was fixed long before the photo</source>
        <translation>місце визначено задовго до знімка</translation>
    </message>
    <message>
        <source>too far whatever the errors</source>
        <translation>задалеко за будь-яких похибок</translation>
    </message>
    <message>
        <source>the errors are too large to say</source>
        <translation>похибки завеликі для висновку</translation>
    </message>
    <message>
        <source>too few points of the background agree</source>
        <translation>збігається замало точок фону</translation>
    </message>
    <message>
        <source>a photo names no time zone: that of Kyiv was assumed</source>
        <translation>знімок не називає часового поясу: прийнято київський</translation>
    </message>
    <message>
        <source>the photos name time zones that cannot both be the place&apos;s</source>
        <translation>знімки називають часові пояси, які не можуть обидва бути місцевими</translation>
    </message>
    <message>
        <source>a plate was not read surely enough</source>
        <translation>номерний знак прочитано недостатньо впевнено</translation>
    </message>
    <message>
        <source>confirmed by a person</source>
        <translation>підтверджено особою</translation>
    </message>
    <message>
        <source>the reads differ in look-alike characters only</source>
        <translation>зчитування різняться лише схожими символами</translation>
    </message>
    <message>
        <source>the plates read differently</source>
        <translation>прочитано різні номерні знаки</translation>
    </message>
    <message>
        <source>character %1 differs</source>
        <translation>символ %1 відрізняється</translation>
    </message>
    <message>
        <source>no plate was read on a photo</source>
        <translation>на одному зі знімків номерного знака не прочитано</translation>
    </message>
    <message>
        <source>the machine read something else</source>
        <translation>машина прочитала інше</translation>
    </message>
    <message>
        <source>both plates read the same</source>
        <translation>на обох прочитано те саме</translation>
    </message>
    <message>
        <source>the scene was not compared</source>
        <translation>сцену не порівнювали</translation>
    </message>
    <message>
        <source>the scenes could not be compared</source>
        <translation>сцени неможливо порівняти</translation>
    </message>
    <message>
        <source>both photos are one and the same picture</source>
        <translation>обидва фото — один і той самий знімок</translation>
    </message>
    <message>
        <source>the backgrounds do not fit onto each other</source>
        <translation>фони не накладаються один на одного</translation>
    </message>
    <message>
        <source>the background fits and the vehicle stayed</source>
        <translation>фон збігається, авто не зрушило</translation>
    </message>
    <message>
        <source>not enough matching texture in the background</source>
        <translation>замало спільних деталей фону</translation>
    </message>
    <message>
        <source>too near the limit for the errors of the clocks</source>
        <translation>надто близько до межі для похибок годинників</translation>
    </message>
    <message>
        <source>one time is the camera&apos;s, the other that of GPS: they cannot be compared</source>
        <translation>один час — за камерою, другий — за GPS: їх не порівняти</translation>
    </message>
    <message>
        <source>GPS time says otherwise</source>
        <translation>час GPS свідчить про інше</translation>
    </message>
    <message>
        <source>a time still ahead, or one that its zone never had</source>
        <translation>час, який ще не настав або якого в цьому поясі не було</translation>
    </message>
    <message>
        <source>long enough even with the errors counted</source>
        <translation>досить довго навіть з урахуванням похибок</translation>
    </message>
    <message>
        <source>a photo does not say when it was taken</source>
        <translation>знімок не каже, коли його зроблено</translation>
    </message>
    <message>
        <source>the second photo is older than the first</source>
        <translation>другий знімок раніший за перший</translation>
    </message>
    <message>
        <source>too short whatever the errors</source>
        <translation>закоротко за будь-яких похибок</translation>
    </message>
    <message>
        <source>the error of a time is not known</source>
        <translation>похибка часу невідома</translation>
    </message>
    <message>
        <source>an edit time or a file name proves nothing</source>
        <translation>час редагування чи назва файла нічого не доводять</translation>
    </message>
    <message>
        <source>the clocks changed: the hour is ambiguous</source>
        <translation>переводили годинники: година двозначна</translation>
    </message>
    <message>
        <source>the vehicle moved against the background</source>
        <translation>авто зрушило відносно фону</translation>
    </message>
    <message>
        <source>whether the vehicle moved could not be measured</source>
        <translation>не вдалося виміряти, чи авто зрушило</translation>
    </message>
    <message>
        <source>the vehicle&apos;s shift is too uncertain to say</source>
        <translation>зсув авто надто непевний для висновку</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>с</translation>
    </message>
    <message>
        <source>m</source>
        <comment>metres</comment>
        <translation>м</translation>
    </message>
    <message>
        <source>px</source>
        <comment>pixels</comment>
        <translation>пікс.</translation>
    </message>
    <message>
        <source>Time between the photos</source>
        <translation>Час між знімками</translation>
    </message>
    <message>
        <source>Distance between the places</source>
        <translation>Відстань між місцями</translation>
    </message>
    <message>
        <source>Same plate</source>
        <translation>Той самий номерний знак</translation>
    </message>
    <message>
        <source>Same scene, vehicle unmoved</source>
        <translation>Та сама сцена, авто на місці</translation>
    </message>
    <message>
        <source>PASS</source>
        <translation>ВИКОНАНО</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>НЕ ВИКОНАНО</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>НЕВІДОМО</translation>
    </message>
    <message>
        <source>camera clock at the moment of the photo</source>
        <translation>годинник камери в момент знімка</translation>
    </message>
    <message>
        <source>GPS time</source>
        <translation>час GPS</translation>
    </message>
    <message>
        <source>camera clock when the photo was digitised</source>
        <translation>годинник камери під час оцифрування</translation>
    </message>
    <message>
        <source>time of the last edit: proves nothing</source>
        <translation>час останньої зміни: нічого не доводить</translation>
    </message>
    <message>
        <source>file name: proves nothing</source>
        <translation>назва файла: нічого не доводить</translation>
    </message>
    <message>
        <source>nothing to go by</source>
        <translation>нічого не відомо</translation>
    </message>
    <message>
        <source>a person&apos;s word</source>
        <translation>слово особи</translation>
    </message>
    <message>
        <source>plate readers on both photos</source>
        <translation>розпізнавачі номерних знаків на обох знімках</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>positions written by the devices</source>
        <translation>координати, записані пристроями</translation>
    </message>
    <message>
        <source>measured on the pictures</source>
        <translation>виміряно на зображеннях</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n символ</numerusform>
            <numerusform>%n символи</numerusform>
            <numerusform>%n символів</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1%2 h %3 min %4 s</source>
        <translation>%1%2 год %3 хв %4 с</translation>
    </message>
    <message>
        <source>%1%2 min</source>
        <translation>%1%2 хв</translation>
    </message>
    <message>
        <source>%1%2 min %3 s</source>
        <translation>%1%2 хв %3 с</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>не виміряно</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>без відмінностей</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) differ</source>
        <translation>
            <numerusform>%n символ відрізняється</numerusform>
            <numerusform>%n символи відрізняються</numerusform>
            <numerusform>%n символів відрізняються</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>no character may differ</source>
        <translation>жоден символ не має відрізнятися</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>щонайменше %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>щонайбільше %1</translation>
    </message>
</context>
<context>
    <name>svidok::SecondReviewBox</name>
    <message>
        <source>Yours was the first opinion: somebody else decides.</source>
        <translation>Перша думка була ваша: вирішує хтось інший.</translation>
    </message>
    <message>
        <source>Second review, asked for by %1, %2</source>
        <translation>Друга перевірка; просить %1, %2</translation>
    </message>
    <message>
        <source>A senior decides this case.</source>
        <translation>Цю справу вирішує старший.</translation>
    </message>
</context>
<context>
    <name>svidok::SettingsDialog</name>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> с</translation>
    </message>
    <message>
        <source>Settings of this workplace</source>
        <translation>Налаштування цього робочого місця</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Пошук у налаштуваннях</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Сторінки налаштувань</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Робоче місце</translation>
    </message>
    <message>
        <source>&amp;Who works here</source>
        <translation>&amp;Хто тут працює</translation>
    </message>
    <message>
        <source>The login in the store&apos;s list of people; empty: the name of the system account.</source>
        <translation>Логін зі списку людей сховища; порожньо: ім’я системного облікового запису.</translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation>&amp;Орган</translation>
    </message>
    <message>
        <source>Printed at the head of every document.</source>
        <translation>Друкується вгорі кожного документа.</translation>
    </message>
    <message>
        <source>Language of &amp;documents</source>
        <translation>Мова &amp;документів</translation>
    </message>
    <message>
        <source>The window&apos;s own language is chosen in the menu View.</source>
        <translation>Мову самого вікна обирають у меню «Вигляд».</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Докази</translation>
    </message>
    <message>
        <source>beside the store</source>
        <translation>поруч зі сховищем</translation>
    </message>
    <message>
        <source>&amp;Where photos and documents are kept</source>
        <translation>&amp;Де зберігати фото й документи</translation>
    </message>
    <message>
        <source>A folder. Photos that are in another place already are not moved.</source>
        <translation>Тека. Фото, що вже лежать в іншому місці, не переносяться.</translation>
    </message>
    <message>
        <source>&amp;Test this place</source>
        <translation>&amp;Перевірити це місце</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Перевіряємо…</translation>
    </message>
    <message>
        <source>Works: can be written, %L1 MiB free.</source>
        <translation>Працює: запис можливий, вільно %L1 МіБ.</translation>
    </message>
    <message>
        <source>Plate reading</source>
        <translation>Розпізнавач</translation>
    </message>
    <message>
        <source>&amp;Fill in a plate only from this confidence on</source>
        <translation>&amp;Заповнювати номерний знак від впевненості</translation>
    </message>
    <message>
        <source>Below it the read is shown but not filled in. Lower means fewer keystrokes and more wrong plates that look sure.</source>
        <translation>Нижче прочитане показується, але не заповнюється. Менше значення: менше натискань і більше хибних номерних знаків, що здаються певними.</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Надсилання</translation>
    </message>
    <message>
        <source>&amp;Recipients</source>
        <translation>&amp;Одержувачі</translation>
    </message>
    <message>
        <source>&amp;First wait after a failed try</source>
        <translation>&amp;Перше очікування після невдалої спроби</translation>
    </message>
    <message>
        <source>Doubles with each further try.</source>
        <translation>Подвоюється з кожною наступною спробою.</translation>
    </message>
    <message>
        <source>&amp;Longest wait</source>
        <translation>Найдовше о&amp;чікування</translation>
    </message>
    <message>
        <source>A recipient that asks for a longer pause gets it.</source>
        <translation>Одержувач, що просить довшу паузу, її отримує.</translation>
    </message>
    <message>
        <source>&amp;Tries before a person must look</source>
        <translation>&amp;Спроб, перш ніж має глянути людина</translation>
    </message>
    <message>
        <source>Nothing is lost then: the case waits in the outbox.</source>
        <translation>Нічого не губиться: справа чекає у вихідних.</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Модулі</translation>
    </message>
    <message>
        <source>Not allowed. %1</source>
        <translation>Неприпустимо. %1</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>https://tiles.example/{z}/{x}/{y}</source>
        <comment>example</comment>
        <translation>https://tiles.example/{z}/{x}/{y}</translation>
    </message>
    <message>
        <source>&amp;Server of map tiles</source>
        <translation>&amp;Сервер плиток карти</translation>
    </message>
    <message>
        <source>An https:// address with {z}, {x} and {y}. Empty: no map is fetched. Whoever runs the server learns which places are looked at, and from where.</source>
        <translation>Адреса https:// із {z}, {x} і {y}. Порожньо: карта не завантажується. Власник сервера дізнається, які місця переглядають і звідки.</translation>
    </message>
    <message>
        <source>&amp;Test this server</source>
        <translation>&amp;Перевірити цей сервер</translation>
    </message>
    <message>
        <source>Works: the server sent a tile.</source>
        <translation>Працює: сервер надіслав плитку.</translation>
    </message>
    <message>
        <source>Whose &amp;map it is</source>
        <translation>Чия це &amp;карта</translation>
    </message>
    <message>
        <source>Shown on the map, as the licence of the map asks for it.</source>
        <translation>Показано на карті, як того вимагає її ліцензія.</translation>
    </message>
    <message>
        <source>No setting speaks of “%1”.</source>
        <translation>Немає налаштування зі словами «%1».</translation>
    </message>
    <message>
        <source>&amp;Look this person up</source>
        <translation>&amp;Знайти цю особу</translation>
    </message>
    <message>
        <source>The store knows this person.</source>
        <translation>Сховище знає цю особу.</translation>
    </message>
    <message>
        <source>The store knows this person: %1.</source>
        <translation>Сховище знає цю особу: %1.</translation>
    </message>
    <message>
        <source>The store knows nobody with the login “%1”. Choose one of these: %2.</source>
        <translation>Сховище не знає нікого з логіном «%1». Виберіть один із цих: %2.</translation>
    </message>
    <message>
        <source>Stopped: nothing was found out.</source>
        <translation>Припинено: нічого не з’ясовано.</translation>
    </message>
    <message>
        <source>Names differ; addresses begin with https:// (http:// to this computer only) and hold no password.</source>
        <translation>Назви різні; адреси починаються з https:// (http:// лише до цього комп’ютера) й не містять пароля.</translation>
    </message>
</context>
<context>
    <name>svidok::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Search what a key does</source>
        <translation>Знайти, що робить клавіша</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Клавіші та що вони роблять</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Що робить</translation>
    </message>
    <message>
        <source>&amp;Single letters work as keys</source>
        <translation>Окремі &amp;літери діють як клавіші</translation>
    </message>
    <message>
        <source>Switch off when you dictate text: spoken letters would act as keys.</source>
        <translation>Вимкніть, якщо диктуєте текст: вимовлені літери спрацювали б як клавіші.</translation>
    </message>
    <message>
        <source>Enter on a line changes its key.</source>
        <translation>Enter на рядку змінює клавішу.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> або </translation>
    </message>
    <message>
        <source>New key for: %1</source>
        <translation>Нова клавіша для: %1</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Змінено.</translation>
    </message>
    <message>
        <source>Changed. The key was taken from: %1</source>
        <translation>Змінено. Клавішу забрано в: %1</translation>
    </message>
    <message>
        <source>Press the new key for: %1. Escape leaves it as it is.</source>
        <translation>Натисніть нову клавішу для: %1. Esc лишає як є.</translation>
    </message>
    <message>
        <source>Not changed.</source>
        <translation>Не змінено.</translation>
    </message>
    <message>
        <source>All keys are as they were at first.</source>
        <translation>Усі клавіші знову такі, як на початку.</translation>
    </message>
</context>
<context>
    <name>svidok::StatusLine</name>
    <message>
        <source>Ask the police now</source>
        <translation>Запитати поліцію зараз</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Надсилати нічого</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) wait to be sent</source>
        <translation>
            <numerusform>%n справа чекає надсилання</numerusform>
            <numerusform>%n справи чекають надсилання</numerusform>
            <numerusform>%n справ чекають надсилання</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <comment>cases that could not be sent</comment>
        <translation>
            <numerusform>%n потребує вас</numerusform>
            <numerusform>%n потребують вас</numerusform>
            <numerusform>%n потребують вас</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking what became of the cases…</source>
        <translation>Питаємо, що сталося зі справами…</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be followed</source>
        <comment>cases that were sent</comment>
        <translation>
            <numerusform>%n не відстежується</numerusform>
            <numerusform>%n не відстежуються</numerusform>
            <numerusform>%n не відстежуються</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::TestButton</name>
    <message>
        <source>Stop th&amp;e test</source>
        <translation>Припинити п&amp;еревірку</translation>
    </message>
</context>
<context>
    <name>svidok::TimeWords</name>
    <message>
        <source>not known</source>
        <translation>невідомо</translation>
    </message>
    <message>
        <source>%1 UTC, no offset recorded</source>
        <translation>%1 UTC, зміщення не записано</translation>
    </message>
    <message>
        <source>%1, offset assumed</source>
        <translation>%1, зміщення прийнято</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n хв</numerusform>
            <numerusform>%n хв</numerusform>
            <numerusform>%n хв</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n год</numerusform>
            <numerusform>%n год</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <comment>days</comment>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дні</numerusform>
            <numerusform>%n днів</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>svidok::TimelineModel</name>
    <message>
        <source>%1 taken (%2, ± %3)</source>
        <translation>%1 зроблено (%2, ± %3)</translation>
    </message>
    <message>
        <source>%1: position fixed by GPS</source>
        <translation>%1: положення визначено GPS</translation>
    </message>
    <message>
        <source>Report came in</source>
        <translation>Надійшло звернення</translation>
    </message>
    <message>
        <source>Plates read</source>
        <translation>Зчитано номерні знаки</translation>
    </message>
    <message>
        <source>Plate confirmed as %1</source>
        <translation>Номерний знак підтверджено як %1</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Внутрішня нотатка</translation>
    </message>
    <message>
        <source>Note to the reporter</source>
        <translation>Нотатка для заявника</translation>
    </message>
    <message>
        <source>Document %1 composed, version %2</source>
        <translation>Складено документ %1, версія %2</translation>
    </message>
    <message>
        <source>Document %1 signed, version %2</source>
        <translation>Підписано документ %1, версія %2</translation>
    </message>
    <message>
        <source>The police say: %1</source>
        <translation>Поліція повідомляє: %1</translation>
    </message>
    <message>
        <source>End of the time limit</source>
        <translation>Кінець строку</translation>
    </message>
    <message>
        <source>%1 in which nothing was observed</source>
        <translation>%1 без спостережень</translation>
    </message>
    <message>
        <source>%1, offset assumed</source>
        <translation>%1, зміщення прийнято</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Місцевий час</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Подія</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Mark removed</source>
        <translation>Позначку прибрано</translation>
    </message>
    <message>
        <source>Mark drawn</source>
        <translation>Позначку намальовано</translation>
    </message>
    <message>
        <source>Mark changed</source>
        <translation>Позначку змінено</translation>
    </message>
    <message>
        <source>Correction of the plate taken back</source>
        <translation>Виправлення номерного знака відкликано</translation>
    </message>
</context>
<context>
    <name>svidok::TimelinePanel</name>
    <message>
        <source>Time-line of the case</source>
        <translation>Хронологія справи</translation>
    </message>
</context>
<context>
    <name>svidok::Tour</name>
    <message>
        <source>This is the queue. What is due first stands first; what is overdue says so. Type anywhere in the search field to find a plate, a place or a note.</source>
        <translation>Це черга. Що має бути зроблено раніше, стоїть вище; прострочене так і позначено. Пишіть у полі пошуку, щоб знайти номерний знак, місце чи нотатку.</translation>
    </message>
    <message>
        <source>Folders are filters with live counts. Any filter of yours can be saved as one.</source>
        <translation>Теки — це фільтри з живими лічильниками. Будь-який ваш фільтр можна зберегти як теку.</translation>
    </message>
    <message>
        <source>This takes the next free report and nobody else can take it meanwhile. The key is Ctrl+N, on every screen of a case too.</source>
        <translation>Так береться наступне вільне звернення, і тим часом його ніхто інший не візьме. Клавіші — Ctrl+N, також на екрані справи.</translation>
    </message>
    <message>
        <source>A case: both photos move and zoom in step. Hold B to blink between them, press G to go to the plate at one to one, 0 to see them whole.</source>
        <translation>Справа: обидва фото рухаються й збільшуються разом. Тримайте B, щоб мигати між ними, G — до номерного знака один до одного, 0 — обидва цілком.</translation>
    </message>
    <message>
        <source>The four rules say PASS, FAIL or UNKNOWN with the measured value and its error. Below them: the plate as each photo was read, then the violations. Nothing is decided by the program.</source>
        <translation>Чотири правила кажуть ВИКОНАНО, НЕ ВИКОНАНО або НЕВІДОМО з виміряним значенням і похибкою. Нижче: номерний знак, як його прочитано на кожному фото, потім порушення. Програма нічого не вирішує.</translation>
    </message>
    <message>
        <source>After a decision the document is shown as it will be signed, byte for byte. It is signed with your own key.</source>
        <translation>Після рішення документ показано таким, яким його буде підписано, байт у байт. Підписується він вашим власним ключем.</translation>
    </message>
    <message>
        <source>Cases on their way to the police wait here and are sent exactly once. What needs you stands first.</source>
        <translation>Тут справи чекають дороги до поліції; кожну надсилають рівно один раз. Те, що потребує вас, стоїть першим.</translation>
    </message>
    <message>
        <source>Drop a folder of photos here: pairs are proposed with the reasons, and nothing is brought in before you have seen it.</source>
        <translation>Перетягніть сюди теку з фото: пари пропонуються з причинами, і нічого не заноситься, доки ви не побачили.</translation>
    </message>
    <message>
        <source>That is all. ? shows every key, F1 opens the manual, and the menu Help shows you around again.</source>
        <translation>Це все. ? показує всі клавіші, F1 відкриває посібник, а меню «Довідка» покаже програму ще раз.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>Дал&amp;і</translation>
    </message>
    <message>
        <source>&amp;End the tour</source>
        <translation>&amp;Закінчити показ</translation>
    </message>
    <message>
        <source>%1 of %2. %3</source>
        <translation>%1 із %2. %3</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Готово</translation>
    </message>
</context>
<context>
    <name>svidok::VehicleModel</name>
    <message>
        <source>≈ %1, looks alike</source>
        <translation>≈ %1, схожий на вигляд</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>немає адреси</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>невідомо</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Зафіксовано</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>Номерний знак</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Місце</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>Звідси</translation>
    </message>
</context>
<context>
    <name>svidok::VehiclePanel</name>
    <message>
        <source>Show the history</source>
        <translation>Показати історію</translation>
    </message>
    <message>
        <source>Rejected ones too</source>
        <translation>Разом із відхиленими</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Переглянути</translation>
    </message>
    <message>
        <source>Other reports of this vehicle</source>
        <translation>Інші звернення про цей автомобіль</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>No plate is known: there is nothing to look up.</source>
        <translation>Номерний знак невідомий: немає чого шукати.</translation>
    </message>
    <message>
        <source>Other reports of %1 are personal data. Look them up only to decide this case; that you looked is logged with it.</source>
        <translation>Інші звернення про %1 — персональні дані. Переглядайте їх лише для вирішення цієї справи; перегляд записується до її журналу.</translation>
    </message>
    <message>
        <source>Looking up %1</source>
        <translation>Пошук %1</translation>
    </message>
    <message>
        <source>No other report of %1.</source>
        <translation>Інших звернень про %1 немає.</translation>
    </message>
    <message numerus="yes">
        <source>%n other report(s) of %1.</source>
        <translation>
            <numerusform>%n інше звернення про %1.</numerusform>
            <numerusform>%n інші звернення про %1.</numerusform>
            <numerusform>%n інших звернень про %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected one(s) not shown.</source>
        <translation>
            <numerusform>%n відхилене не показано.</numerusform>
            <numerusform>%n відхилені не показано.</numerusform>
            <numerusform>%n відхилених не показано.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more; the newest are shown.</source>
        <translation>Є ще; показано найновіші.</translation>
    </message>
    <message>
        <source>They say nothing about this case.</source>
        <translation>Про цю справу вони нічого не доводять.</translation>
    </message>
</context>
<context>
    <name>svidok::ViolationBox</name>
    <message>
        <source>No violation is named yet. Find one below.</source>
        <translation>Порушення ще не названо. Знайдіть його нижче.</translation>
    </message>
    <message>
        <source>No violation is named yet.</source>
        <translation>Порушення ще не названо.</translation>
    </message>
    <message>
        <source>Add a violation: article or words</source>
        <translation>Додати порушення: стаття чи слова</translation>
    </message>
    <message>
        <source>Find a violation in the law pack</source>
        <translation>Пошук порушення в правовому довіднику</translation>
    </message>
    <message>
        <source>Violations</source>
        <translation>Порушення</translation>
    </message>
    <message>
        <source>Law pack %1</source>
        <translation>Правовий довідник %1</translation>
    </message>
    <message>
        <source>Law pack %1: no lawyer has confirmed it</source>
        <translation>Правовий довідник %1: юрист не підтвердив</translation>
    </message>
    <message>
        <source>✔ to be approved</source>
        <translation>✔ буде підтверджено</translation>
    </message>
    <message>
        <source>✔ approved</source>
        <translation>✔ підтверджено</translation>
    </message>
    <message>
        <source>✘ to be rejected: %1</source>
        <translation>✘ буде відхилено: %1</translation>
    </message>
    <message>
        <source>✘ rejected: %1</source>
        <translation>✘ відхилено: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Прибрати</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Підтвердити</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Відхилити…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>– not decided by itself</source>
        <translation>– окремо не вирішено</translation>
    </message>
    <message>
        <source>– approved, before the report was rejected</source>
        <translation>– підтверджено до того, як звернення відхилили</translation>
    </message>
</context>
<context>
    <name>svidok::ViolationLines</name>
    <message>
        <source>%1: not in the law pack on the day of the offence</source>
        <translation>%1: на день порушення немає в правовому довіднику</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 Fine by the pack: %2 %3.</source>
        <translation>%1 Штраф за правовим довідником: %2 %3.</translation>
    </message>
</context>
<context>
    <name>svidok::WelcomeScreen</name>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Svidok</source>
        <translation>Свідок</translation>
    </message>
    <message>
        <source>Reports of parking violations: two photos, four rules, a decision that you can prove.</source>
        <translation>Звернення про порушення паркування: два фото, чотири правила, рішення, яке можна довести.</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Відкривали раніше</translation>
    </message>
    <message>
        <source>&amp;Open a store…</source>
        <translation>Відкрити с&amp;ховище…</translation>
    </message>
    <message>
        <source>A file store.sqlite that somebody gave you</source>
        <translation>Файл store.sqlite, який вам дали</translation>
    </message>
    <message>
        <source>&amp;New store…</source>
        <translation>&amp;Нове сховище…</translation>
    </message>
    <message>
        <source>Empty; evidence is kept in a folder beside it</source>
        <translation>Порожнє; докази лежатимуть у теці поруч</translation>
    </message>
    <message>
        <source>Look at the &amp;demo</source>
        <translation>Подивитися д&amp;емонстрацію</translation>
    </message>
    <message>
        <source>Twelve drawn photo pairs with invented people; takes a minute or two</source>
        <translation>Дванадцять намальованих пар фото з вигаданими людьми; хвилина-дві</translation>
    </message>
    <message>
        <source>Work in progress</source>
        <translation>Триває робота</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Відкрити сховище</translation>
    </message>
    <message>
        <source>Stores (*.sqlite);;All files (*)</source>
        <translation>Сховища (*.sqlite);;Усі файли (*)</translation>
    </message>
    <message>
        <source>Where to keep the new store</source>
        <translation>Де зберігати нове сховище</translation>
    </message>
    <message>
        <source>Stores (*.sqlite)</source>
        <translation>Сховища (*.sqlite)</translation>
    </message>
    <message>
        <source>Drawing twelve photo pairs and writing them into a store…</source>
        <translation>Малюємо дванадцять пар фото й записуємо їх у сховище…</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Відкриваємо %1…</translation>
    </message>
    <message>
        <source>%1 was written by an older Svidok. It can be brought up to date; a copy of it as it is now stays beside it. Older versions of Svidok cannot open it afterwards.</source>
        <translation>%1 записав старіший Свідок. Сховище можна оновити; його копія, якою воно є зараз, лишиться поруч. Старіші версії Свідка після цього його не відкриють.</translation>
    </message>
    <message>
        <source>&amp;Bring it up to date</source>
        <translation>&amp;Оновити</translation>
    </message>
    <message>
        <source>&amp;Switch it on again</source>
        <translation>&amp;Увімкнути знову</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Відкрити його теку</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Копіювати діагностику</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Ви&amp;йти</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Спробувати ще раз</translation>
    </message>
    <message>
        <source>Where the photos and documents of this store are</source>
        <translation>Де лежать фото й документи цього сховища</translation>
    </message>
    <message>
        <source>&amp;Another place…</source>
        <translation>&amp;Інше місце…</translation>
    </message>
    <message>
        <source>%1 is there already and stays as it is.</source>
        <translation>%1 уже є і лишається як є.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Відкрити</translation>
    </message>
</context>
<context>
    <name>svidok::Workbench</name>
    <message>
        <source>Go to: %1</source>
        <translation>Перейти: %1</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Черга</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Справа</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Надсилання</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Вихідні</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Імпорт</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Якість</translation>
    </message>
    <message>
        <source>Store and evidence can be reached again.</source>
        <translation>Сховище й докази знову доступні.</translation>
    </message>
    <message>
        <source>&amp;Open it again</source>
        <translation>&amp;Відкрити знову</translation>
    </message>
</context>
</TS>
