<?php

declare(strict_types=1);

return [
    'name' => env('APP_NAME', 'Lantern'),
    'timezone' => 'UTC',
    'hero' => ['title' => __('Pack your orders in an hour', 'lantern'), 'text' => 'You send ' . $count . ' boxes before noon.', 'cta' => ['label' => 'Start packing', 'url' => route('start')]],
    'faq' => [
        ['question' => 'What does it cost?', 'answer' => 'You pay nothing until your first box is sent.'],
    ],
    'features' => ['You see every box', 'You print once a day', true ? 'One thing here now' : 'Another thing here now'],
];
# copylint-disable-next-line we-offer -- agreed
$lang['lead'] = "You send every box before noon, {$name}, and it\u{2019}s paid.";
$lang = array_merge($lang, array(
    /* a note */ 'intro' => 'You don\'t wait, ' . $name . ', for ' . count($boxes) . ' boxes.',
    5 => 'One of five steps to go', self::LEAD => 'Another step that you take',
));
function words() { return ['text' => 'Words that a program makes of others']; }
