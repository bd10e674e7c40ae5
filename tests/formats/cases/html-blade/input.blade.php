@extends('layouts.app')

@section('title', 'Close the books by Friday')
@section('description')
Books closed by Friday, every week.
@endsection

@push('head')
<meta name="robots" content="noindex">
@endpush

@section('content')
{{-- seamless note --}}
@php
$lead = 'Nothing to see';
@endphp
<section class="hero @if($dark) hero--dark @endif" @click="open = true" x-data="{ open: false }">
  <h1>{{ __('Close the books by Friday') }}</h1>
  <p>@lang('You bake, the books follow.')</p>
  <p>{!! __('Read <a href=":url">our story</a> of :name', ['url' => '/x', 'name' => $n]) !!}</p>
  <p>{{ trans_choice('One receipt is waiting|:count receipts are waiting', $n) }}</p>
  <x-button class="btn" href="/start">Start free</x-button>
  <x-card title="Receipts that file themselves" :items="$items" text="Snap one and it finds its invoice." />
  <x-alert><x-slot:title>Prices change in May</x-slot:title>You keep yours.</x-alert>
  @include('partials.cta', ['heading' => 'Ask your accountant', 'text' => __('They will like it, too.')])
  @auth
    <p>Welcome back, {{ $user->name }}.</p>
  @else
    <p>Try it for a week.</p>
  @endauth
  @foreach ($plans as $plan)
    <h3>{{ $plan->name }}</h3>
  @endforeach
  @if (session('ok')) <p>You are in.</p> @endif
  <p>Costs @money(4900) a month. Mail us: help@acme.example</p>
  <input placeholder="{{ __('Your work email') }}">
  <p>@{{ vueThing }} stays.</p>
  @livewire('signup', ['label' => 'Join the waiting list'])
  @csrf
  <a href="{{ route('home') }}">@yield('cta', 'See the prices')</a>
</section>
@endsection
