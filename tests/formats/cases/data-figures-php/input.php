<?php
return [
    'stats' => [
        ['value' => 42, 'suffix' => '%', 'label' => 'less time at the desk'],
        ['value' => 6 * 7, 'suffix' => '%', 'label' => 'worked out by a program'],
    ],
];
